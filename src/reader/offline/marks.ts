/*
 * Marks that the build puts into pages, so that a copy can be changed by somebody who does not read HTML: a worker has no
 * document, and no script of the site turns text into markup. No text and no value of a page can hold a mark, because `<`
 * is a reference in texts and `"` in values; tests/site/entries.test.ts holds them against all pages.
 */

/** Where the line stands that says of a copy that it is one (layouts/Page.astro). */
export const NOTICE = '<!--"notice"-->';

/** Around what a page shows of another story: a card, a row of a list, a part in full (components/lists/Entry.astro). No entry stands in another. */
export const ENTRY: Marks = ['<!--"entry', '<!--"/entry"-->'];

/** What only crawlers read. */
export const DATA: Marks = ['<script type="application/ld+json">', '</script>'];

const FACTS_END = '"-->';
const LINK: Marks = [' href="', '"'];
const STORY: Marks = ['<article class="story" ', '>'];

/**
 * The mark before an entry. Where its first link leads to its story it does not name the path: a page of a series has no
 * room for every path twice.
 *
 * @param over instant (RFC 3339) from which on it may not be shown
 * @param path of its story, with the base, as it stands in links
 */
export function beginEntry(over?: string, path?: string): string {
  return [ENTRY[0], path, over].filter(Boolean).join(' ') + FACTS_END;
}

/** What the entries of a page are of, in order. */
export function entriesOf(html: string): readonly Entry[] {
  return html.split(ENTRY[0]).slice(1).map(entryIn);
}

/** What an entry is of, by what follows {@link ENTRY}. */
export function entryIn(inner: string): Entry {
  const facts = inner.slice(0, inner.indexOf(FACTS_END)).split(' ').slice(1);
  const path = facts.find((fact) => fact.startsWith('/')) ?? between(inner, LINK) ?? '';
  const over = facts.find((fact) => !fact.startsWith('/'));
  return { path, over: over === undefined ? Infinity : Date.parse(over) };
}

/** The id of the story that a page is of, and when its licence ends (layouts/Article.astro); undefined where there is none. */
export function storyOf(html: string): { readonly id: string | undefined; readonly expires: string | undefined } {
  const tag = between(html, STORY) ?? '';
  return { id: between(tag, ['data-story="', '"']), expires: between(tag, ['data-expires="', '"']) };
}

/** A page without some of what stands between two marks; those go with it. */
export function leaveOut(html: string, [begins, ends]: Marks, isOut: (inner: string) => boolean): string {
  const [before = '', ...parts] = html.split(begins);
  const left = parts.map((part) => {
    const end = part.indexOf(ends);
    return isOut(part.slice(0, end)) ? part.slice(end + ends.length) : begins + part;
  });
  return before + left.join('');
}

function between(text: string, [begins, ends]: Marks): string | undefined {
  const start = text.indexOf(begins);
  if (start < 0) return undefined;
  const from = start + begins.length;
  return text.slice(from, text.indexOf(ends, from));
}

export type Marks = readonly [begins: string, ends: string];

/** What a page shows of another story. */
export interface Entry {
  /** of the story, with the base, as it stands in links */
  readonly path: string;
  /** moment from which on it may not be shown, milliseconds since 1970 */
  readonly over: number;
}
