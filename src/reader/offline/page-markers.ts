/*
 * Markers that the build writes into pages, so that a copy can be edited without parsing HTML: a worker has no document, and
 * no script of the site turns text into markup. No text and no attribute can contain a marker, because `<` is escaped in texts
 * and `"` in attributes; tests/site/pages/entries.test.ts checks all pages.
 */

/** The worker replaces this with the line that says the page is a copy (layouts/Page.astro). */
export const COPY_LINE_MARKER = '<!--"notice"-->';

/** Around an entry, which is what a page shows of another story: a card, a row or a whole part (components/lists/Entry.astro). Entries do not nest. */
export const ENTRY_MARKERS: Markers = ['<!--"entry', '<!--"/entry"-->'];

/** Around content that only crawlers read. */
export const CRAWLER_DATA_MARKERS: Markers = ['<script type="application/ld+json">', '</script>'];

const FACTS_END = '"-->';
const LINK: Markers = [' href="', '"'];
const STORY: Markers = ['<article class="story" ', '>'];

/**
 * Returns the marker before an entry. It leaves out the path if the first link of the entry leads to its story, so that the
 * page of a series does not hold every path twice.
 *
 * @param over instant (RFC 3339) from which on the entry must not be shown
 * @param path of its story, with the base, as in links
 */
export function beginEntry(over?: string, path?: string): string {
  return [ENTRY_MARKERS[0], path, over].filter(Boolean).join(' ') + FACTS_END;
}

/** Returns the entries of a page, in their order. */
export function entriesOf(html: string): readonly PageEntry[] {
  return html.split(ENTRY_MARKERS[0]).slice(1).map(entryIn);
}

/** Reads an entry from what follows the first of {@link ENTRY_MARKERS}. */
export function entryIn(inner: string): PageEntry {
  const facts = inner.slice(0, inner.indexOf(FACTS_END)).split(' ').slice(1);
  const path = facts.find((fact) => fact.startsWith('/')) ?? between(inner, LINK) ?? '';
  const over = facts.find((fact) => !fact.startsWith('/'));
  return { path, over: over === undefined ? Infinity : Date.parse(over) };
}

/** Reads the id of a page's story and the end of its licence (layouts/Article.astro); undefined if there is none. */
export function storyInPage(html: string): { readonly id: string | undefined; readonly expires: string | undefined } {
  const tag = between(html, STORY) ?? '';
  return { id: between(tag, ['data-story="', '"']), expires: between(tag, ['data-expires="', '"']) };
}

/** Removes some of the passages between two markers, together with the markers. */
export function removeBetween(html: string, [begins, ends]: Markers, isOut: (inner: string) => boolean): string {
  const [before = '', ...parts] = html.split(begins);
  const left = parts.map((part) => {
    const end = part.indexOf(ends);
    return isOut(part.slice(0, end)) ? part.slice(end + ends.length) : begins + part;
  });
  return before + left.join('');
}

function between(text: string, [begins, ends]: Markers): string | undefined {
  const start = text.indexOf(begins);
  if (start < 0) return undefined;
  const from = start + begins.length;
  return text.slice(from, text.indexOf(ends, from));
}

export type Markers = readonly [begins: string, ends: string];

/** What a page shows of another story. */
export interface PageEntry {
  /** of the story, with the base, as in links */
  readonly path: string;
  /** moment its licence ends, milliseconds since 1970 */
  readonly over: number;
}
