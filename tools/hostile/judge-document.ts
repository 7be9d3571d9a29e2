import { digestOf } from '../lib/policy.ts';

/** Elements that no page has. */
const FORBIDDEN = new Set('iframe frame object embed applet base math marquee xmp plaintext noscript'.split(' '));

/** The only elements in the head of a page. */
const IN_HEAD = new Set('meta title link script style'.split(' '));

const ADDRESSES = new Set('href src action formaction data poster xlink:href cite ping background'.split(' '));

/** Relations of links that a browser fetches. */
const FETCHED =
  /\b(?:stylesheet|preload|modulepreload|prefetch|import|icon|manifest|prerender|dns-prefetch|preconnect)\b/;

/** Reads an address as a browser does, ignoring white space and control characters in it. */
const RUNS = /^(?:javascript|vbscript|data):/i;

/**
 * Lists what runs in a page, or leads to something that runs, and does not belong to the site. The text of a story may contain
 * even less, which trial-process.ts checks when it renders the text.
 *
 * @param policy the site's own, by directive: its digests say which scripts and styles in the page are the site's
 */
export function dangersOfPage(document: Document, policy: Policy): string[] {
  const dangers: string[] = [];
  const isRedirect = document.querySelector('meta[http-equiv=refresh]') !== null;
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (FORBIDDEN.has(name) && !isOwnNoscript(element)) dangers.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      const bare = value.replace(/[\s\p{Cc}]/gu, '');
      const runs =
        attribute.startsWith('on') || attribute === 'srcdoc' || (ADDRESSES.has(attribute) && RUNS.test(bare));
      if (runs) dangers.push(`<${name} ${attribute}="${value}">`);
    }
    if (name === 'script') dangers.push(...dangersOfScript(element, policy));
    if (element.parentElement === document.head && !isRefresh(element))
      dangers.push(...dangersInHead(element, policy, isRedirect));
  }
  return dangers;
}

function dangersOfScript(script: Element, policy: Policy): string[] {
  const text = script.textContent ?? '';
  if (script.getAttribute('type') === 'application/ld+json') {
    JSON.parse(text);
    return [];
  }
  const src = script.getAttribute('src');
  const isOwn = src === null ? policy.get('script-src')?.includes(digestOf(text)) : /^\/(?:reader|_astro)\/[\w.-]+\.js$/.test(src); // prettier-ignore
  return isOwn ? [] : [`<script> ${src ?? text.slice(0, 60)}`];
}

function dangersInHead(element: Element, policy: Policy, isRedirect: boolean): string[] {
  const name = element.localName;
  const say = (what: string) => [`<${name}> in the head: ${what}`];
  if (!IN_HEAD.has(name)) return say((element.textContent ?? '').slice(0, 60));
  const equivalent = element.getAttribute('http-equiv');
  if (equivalent !== null && !(isRedirect && equivalent === 'refresh')) return say(`http-equiv="${equivalent}"`);
  const text = element.textContent ?? '';
  if (name === 'style' && !policy.get('style-src')?.includes(digestOf(text))) return say(text.slice(0, 60));
  const href = element.getAttribute('href') ?? '';
  const isFetched = name === 'link' && FETCHED.test(element.getAttribute('rel') ?? '');
  return isFetched && !/^\/(?![/\\])/.test(href) ? say(`it fetches ${href}`) : [];
}

/** The redirect without script (src/hosts/redirect-page.ts). */
function isRefresh(element: Element): boolean {
  const [only, ...others] = element.children;
  return element.localName === 'noscript' && others.length === 0 && only?.getAttribute('http-equiv') === 'refresh';
}

/** Text for readers without script, in our own pages of tools. */
function isOwnNoscript(element: Element): boolean {
  if (isRefresh(element)) return true;
  return element.localName === 'noscript' && element.closest('main') !== null && element.closest('.prose') === null;
}

type Policy = ReadonlyMap<string, readonly string[]>;
