import callout from './parts/callout.css?raw';
import lists from './parts/lists.css?raw';
import longTitles from './parts/long-titles.css?raw';
import longWords from './parts/long-words.css?raw';
import marks from './parts/marks.css?raw';
import photos from './parts/photos.css?raw';
import rareProse from './parts/rare-prose.css?raw';
import shelves from './parts/shelves.css?raw';
import { shorten } from './shorten.ts';

/*
 * Each rule of a sheet costs bytes in the HTML of its page. These sheets are for parts that many stories lack, and only
 * pages with such a part have them. They are few, because the policy of the site names each. They come before the
 * bundler's sheets: none of them has to follow another of its layer.
 */
const PARTS = [
  { shows: /<(?:code|pre|kbd|samp|sub|sup|table)\b|class="footnotes"/, sheet: shorten(rareProse) },
  {
    shows: /<(?:hr|mark)\b| data-(?:long|longest|setting)\b|<span class="whole">/,
    sheet: shorten(marks + longTitles + longWords),
  },
  { shows: /class="(?:story-card|page-title|beside|column)[" ]/, sheet: shorten(lists) },
  { shows: / data-(?:few|wrap)\b/, sheet: shorten(shelves) },
  { shows: / data-(?:upright|unlicensed)\b/, sheet: shorten(photos) },
];

/** A paper without call-outs never has this sheet. */
const CALLOUT = { shows: /<aside class="callout /, sheet: shorten(callout) };

/** The sheets for the parts of a page. */
export function partSheetsFor(html: string): readonly string[] {
  return [...PARTS, CALLOUT].filter(({ shows }) => shows.test(html)).map(({ sheet }) => sheet);
}

/** Every sheet that a page of any paper may have, for the policy of the site. */
export const partSheets: readonly string[] = PARTS.map(({ sheet }) => sheet);

/** The sheet of a paper with call-outs. */
export const calloutSheet = CALLOUT.sheet;
