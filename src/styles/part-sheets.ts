import callout from './parts/callout.css?raw';
import lists from './parts/lists.css?raw';
import longTitles from './parts/long-titles.css?raw';
import marks from './parts/marks.css?raw';
import photos from './parts/photos.css?raw';
import rareProse from './parts/rare-prose.css?raw';
import shelves from './parts/shelves.css?raw';
import { shorten } from './shorten.ts';

/*
 * A page pays in its HTML for each rule of its sheet. These are for what many stories do not show, and stand on the pages that
 * do. They are few, because the policy of the site names each. They come before the sheets of the bundler: none of them needs
 * to come after another of its layer.
 */
const PARTS = [
  { shows: /<(?:code|pre|kbd|samp|sub|sup|table)\b|class="footnotes"/, sheet: shorten(rareProse) },
  { shows: /<(?:hr|mark)\b| data-(?:long|setting)\b|<span class="whole">/, sheet: shorten(marks + longTitles) },
  { shows: /class="(?:story-card|page-title|beside|column)[" ]/, sheet: shorten(lists) },
  { shows: / data-(?:few|wrap)\b/, sheet: shorten(shelves) },
  { shows: / data-(?:upright|unlicensed)\b/, sheet: shorten(photos) },
];

/** A paper without call-outs has none of these anywhere. */
const CALLOUT = { shows: /<aside class="callout /, sheet: shorten(callout) };

/** The sheets of what a page shows. */
export function partSheetsFor(html: string): readonly string[] {
  return [...PARTS, CALLOUT].filter(({ shows }) => shows.test(html)).map(({ sheet }) => sheet);
}

/** Each that a page of any paper may have, for the policy of the site. */
export const partSheets: readonly string[] = PARTS.map(({ sheet }) => sheet);

/** That of a paper with call-outs. */
export const calloutSheet = CALLOUT.sheet;
