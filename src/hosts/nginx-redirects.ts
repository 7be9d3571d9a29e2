import { groupsOf } from '../lib/text/match.ts';
import { spellings, type Redirect } from '../views/addresses/redirects.ts';
import { href } from '../addresses/urls.ts';
import { siteUrl } from '../publication.ts';

const HEAD = `# Redirects for the http block. docs/addresses.md says how to use them.
map $uri $moved_to {
`;

/**
 * Redirects as a `map` of nginx (nginx.org/en/docs/http/ngx_http_map_module.html) from `$uri`, which is decoded. Keys
 * hold no variables, but `$` begins one in a value, and a base path may have a `$` in it.
 */
export function formatNginxRedirects(redirects: readonly Redirect[], url: URL = siteUrl): string {
  const base = decodeURI(url.pathname);
  const lines = redirects.flatMap(({ from, to }) => {
    const target = quote(href(to, url).replaceAll('$', '%24'));
    return spellings(from).map((path) => `  ${quote(base + path.slice(1))} ${target};\n`);
  });
  return `${HEAD}${lines.join('')}}\n`;
}

/**
 * Reads the map that {@link formatNginxRedirects} writes: paths without the base, each with its line. Other lines are
 * ignored.
 */
export function parseNginxRedirects(text: string, url: URL = siteUrl): readonly (Redirect & { line: number })[] {
  const base = decodeURI(url.pathname);
  return text.split('\n').flatMap((rule, index) => {
    const [from = '', target = ''] = groupsOf(/^ {2}"((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)";$/, rule);
    const [path, to] = [unquote(from), decode(unquote(target))];
    if (!path.startsWith(base) || !to?.startsWith(base)) return [];
    return [{ from: path.slice(base.length - 1), to: to.slice(base.length - 1), line: index + 1 }];
  });
}

function unquote(word: string): string {
  return word.replace(/\\(.)/g, '$1');
}

function decode(href: string): string | undefined {
  try {
    return decodeURI(href.replaceAll('%24', '$'));
  } catch {
    return undefined;
  }
}

/** Quotes a word for the nginx configuration. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
