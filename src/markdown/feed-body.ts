import type { Element, ElementContent } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { parseHtml } from './html-tree.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { eachElement, stringOf } from './tree.ts';

/** What means something on our own page only. */
const PAGE_ONLY = new Set(
  'className tabIndex role ariaLabel ariaLabelledBy ariaDescribedBy loading decoding rel'.split(' '),
);

/** Ids of footnotes and of the places they are called from (rehype-footnotes.ts). */
const FOOTNOTE = /^fn(?:ref)?-\d/;

const schema: Schema = {
  ...sanitizeSchema,
  attributes: Object.fromEntries(
    Object.entries(sanitizeSchema.attributes ?? {}).map(([tag, rules]) => [
      tag,
      rules.filter((rule) => !PAGE_ONLY.has(String(typeof rule === 'string' ? rule : rule[0]))),
    ]),
  ),
};

/**
 * A rendered body (render.ts) as it stands in a feed: without what only our own page understands, with absolute
 * addresses, and with ids of footnotes only, marked with the story's id because many stories stand in one document.
 *
 * @param page absolute address of the story: relative ones and fragments are taken from it
 */
export function feedBody(html: string, { page, id }: { page: string; id: string }): ElementContent[] {
  const safe = sanitize(parseHtml(html), schema);
  if (safe.type !== 'root') return [];
  eachElement(safe, (element) => {
    nameFootnote(element, id);
    resolveAddresses(element, page, id);
  });
  return safe.children.filter((child) => child.type !== 'doctype');
}

function nameFootnote(element: Element, id: string): void {
  const own = stringOf(element, 'id');
  if (own === undefined) return;
  if (FOOTNOTE.test(own)) element.properties['id'] = `${id}-${own}`;
  else delete element.properties['id'];
}

function resolveAddresses(element: Element, page: string, id: string): void {
  const { properties } = element;
  for (const name of ['href', 'src', 'cite']) {
    const address = stringOf(element, name);
    if (address === undefined) continue;
    const isWithin = name === 'href' && FOOTNOTE.test(address.slice(1)) && address.startsWith('#');
    properties[name] = isWithin ? `#${id}-${address.slice(1)}` : (URL.parse(address, page)?.href ?? address);
  }
  const candidates = stringOf(element, 'srcSet');
  if (candidates === undefined) return;
  properties['srcSet'] = candidates.replace(/\S+(?= \d+w)/g, (address) => URL.parse(address, page)?.href ?? address);
}
