import { jsonLdOf, type BuiltPage } from '../../../tools/lib/pages.ts';

/** Elements and attributes with one address. With `meta` it is the address of the page or of its picture. */
const SINGLE = [
  ['a, area', 'href', true],
  ['link', 'href', false],
  ['img, script, source, iframe, video, audio', 'src', false],
  ['meta[property="og:url"], meta[property="og:image"], meta[name="twitter:image"]', 'content', false],
] as const;

/** Returns every address in a page, as written: links, requested files, and addresses in data for crawlers. */
export function referencesOf(page: BuiltPage): readonly Reference[] {
  const { document } = page;
  const find = (selector: string, name: string, isLink: boolean) =>
    [...document.querySelectorAll(selector)].flatMap((element) => {
      const address = element.getAttribute(name);
      return address === null ? [] : [{ address, isLink }];
    });
  return [
    ...SINGLE.flatMap(([selector, name, isLink]) => find(selector, name, isLink)),
    ...find('img, source', 'srcset', false).flatMap(({ address }) => srcset(address)),
    ...find('meta[http-equiv=refresh]', 'content', true).map(({ address }) => ({
      address: address.replace(/^\d+;\s*url=/, ''),
      isLink: true,
    })),
    ...cssAddresses(document),
    ...jsonLdOf(page).flatMap((data) => ownAddresses(data)),
  ];
}

function srcset(value: string): Reference[] {
  return value.split(', ').map((candidate) => ({ address: candidate.split(' ')[0] ?? '', isLink: false }));
}

/** `url()` in style sheets, style attributes and SVG paint. The last refers to an id of the page. */
function cssAddresses(document: Document): Reference[] {
  const sheets = [...document.querySelectorAll('style')].map(({ textContent }) => textContent ?? '');
  const attributes = [...document.querySelectorAll('[style], [fill], [stroke], [filter], [mask], [clip-path]')].flatMap(
    (element) => [...element.attributes].map(({ value }) => value),
  );
  return [...sheets, ...attributes].flatMap((css) =>
    [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, address = '']) => ({
      address,
      isLink: address.startsWith('#'),
    })),
  );
}

/** Returns addresses in structured data. `@id` is a name and need not exist; `sameAs` is on other sites. */
function ownAddresses(value: unknown, key = ''): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item) => ownAddresses(item, key));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([name, inner]) => ownAddresses(inner, name));
  }
  const isAddress = typeof value === 'string' && /^https?:\/\//.test(value);
  return isAddress && !['@context', '@id', 'sameAs'].includes(key) ? [{ address: value, isLink: false }] : [];
}

export interface Reference {
  readonly address: string;
  /** whether a reader can follow it, so that its fragment must exist */
  readonly isLink: boolean;
}
