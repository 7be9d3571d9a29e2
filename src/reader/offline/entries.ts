/*
 * What a copied page shows of other stories: cards, rows of lists, parts in full. Each stands in an element of its own with
 * `data-entry`, and with `data-over` where its licence ends. This is plain text work: a worker has no document.
 */

/** Tags with all their attributes, and whole scripts and styles, in which `<` is no tag. */
const TOKEN = /<(script|style)\b[\s\S]*?<\/\1>|<(\/?)([a-z][a-z0-9-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;

/** The entries of a page in order; one that stands in another belongs to that one. */
export function entriesOf(html: string): readonly Entry[] {
  const entries: Entry[] = [];
  let open: { start: number; tag: string; depth: number; attributes: string } | undefined;
  for (const { 0: token, 2: slash, 3: tag = '', 4: attributes = '', index } of html.matchAll(TOKEN)) {
    if (!open) {
      if (!slash && / data-entry\b/.test(attributes)) open = { start: index, tag, depth: 1, attributes };
      continue;
    }
    if (tag !== open.tag) continue;
    open.depth += slash ? -1 : 1;
    if (open.depth > 0) continue;
    const end = index + token.length;
    entries.push(entry(html.slice(open.start, end), open.attributes, open.start));
    open = undefined;
  }
  return entries;
}

/** A page without some of its entries. */
export function leaveOut(html: string, isOut: (entry: Entry) => boolean): string {
  let left = '';
  let from = 0;
  for (const entry of entriesOf(html)) {
    if (!isOut(entry)) continue;
    left += html.slice(from, entry.start);
    from = entry.start + entry.html.length;
  }
  return left + html.slice(from);
}

/** Its path stands in `data-entry`, else it is where its first link leads. */
function entry(html: string, attributes: string, start: number): Entry {
  const path = attributeOf(attributes, 'data-entry') || attributeOf(html, 'href') || '';
  const over = Date.parse(attributeOf(attributes, 'data-over') ?? '');
  return { html, start, path, over: Number.isNaN(over) ? Infinity : over };
}

function attributeOf(html: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1];
}

export interface Entry {
  /** the whole element */
  readonly html: string;
  /** where it begins in its page */
  readonly start: number;
  /** of the story, with the base, as it stands in links */
  readonly path: string;
  /** moment from which on it may not be shown, milliseconds since 1970 */
  readonly over: number;
}
