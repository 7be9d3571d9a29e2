import type { Element, ElementContent, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { useAgencyDash } from '../rehype/rehype-dateline.ts';
import { sanitizeSchema } from '../sanitize-schema.ts';
import { eachElement, stringOf } from '../tree.ts';

/** Attributes that only our own page understands. */
const PAGE_ONLY = new Set(
  'id className tabIndex role ariaLabel ariaLabelledBy ariaDescribedBy loading decoding rel'.split(' '),
);

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
 * A body (render.ts) for a feed: without what only our own page understands, with absolute addresses, and without ids,
 * because many stories share one document. A link to a note leads to the note on the story's page.
 *
 * @param page absolute address of the story, the base of relative addresses and fragments
 * @param dateline of the story
 */
export function feedBody(body: Root, page: string, dateline?: string): ElementContent[] {
  const safe = sanitize(body, schema);
  if (safe.type !== 'root') return [];
  if (dateline) useAgencyDash(safe, dateline);
  eachElement(safe, (element) => {
    resolveAddresses(element, page);
  });
  return safe.children.filter((child) => child.type !== 'doctype');
}

function resolveAddresses(element: Element, page: string): void {
  const { properties } = element;
  for (const name of ['href', 'src', 'cite']) {
    const address = stringOf(element, name);
    if (address !== undefined) properties[name] = resolve(address, page);
  }
  const candidates = stringOf(element, 'srcSet');
  if (candidates === undefined) return;
  properties['srcSet'] = candidates.replace(/\S+(?= \d+w)/g, (address) => resolve(address, page));
}

/** An address relative to a page; an invalid one stays as it is. */
function resolve(address: string, page: string): string {
  return URL.parse(address, page)?.href ?? address;
}
