import { describe, expect, test } from 'vitest';
import { toPageCopy } from '../../../src/reader/offline/page-copy.ts';
import {
  ENTRY_MARKERS,
  entryIn,
  removeBetween,
  COPY_LINE_MARKER,
  storyInPage,
} from '../../../src/reader/offline/page-markers.ts';
import { parseContent } from '../../../tools/lib/feeds.ts';
import { isRedirect, readPages, textOf } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';

/*
 * Stories that may no longer be read are removed from every copy on a reader's device, whatever page they are on
 * (reader/offline/update-copies.ts). It finds a story by its entries: this looks for places that name one without being
 * an entry.
 */
describe.for(['fixture', 'based'] as const)('of the %s site', async (name) => {
  const { out, url = 'https://kawaraban.example/' } = SITES[name];
  const pages = (await readPages(out)).filter((page) => !isRedirect(page));
  const stories = pages.filter(({ document }) => document.querySelector('article.story'));

  test('every page has a place for the line above a copy, and paired markers that do not nest', () => {
    const [begins, ends] = ENTRY_MARKERS.map((mark) => RegExp.escape(mark));
    const marks = new RegExp(`${begins}|${ends}`, 'g');
    for (const { path, html } of pages) {
      const found = (html.match(marks) ?? []).map((mark) => ENTRY_MARKERS.indexOf(mark));
      expect(found, path).toEqual(found.map((_, index) => index % 2));
      expect(html.split(COPY_LINE_MARKER), path).toHaveLength(2);
    }
    expect(pages.filter(({ html }) => html.includes(ENTRY_MARKERS[0])).length).toBeGreaterThan(2);
  });

  test('a story has its id where a copy looks for it', () => {
    expect(stories.length).toBeGreaterThan(0);
    for (const { html, document } of stories) {
      const { story: id, expires } = document.querySelector<HTMLElement>('article.story')?.dataset ?? {};
      expect(storyInPage(html)).toEqual({ id, expires });
    }
  });

  test.for(stories.map(({ path, document }) => [path, textOf(document.querySelector('h1'))] as const))(
    'no copy of another page names %s after its entries are removed',
    async ([path, title]) => {
      const address = new URL(encodeURI(path.slice(1)), url).pathname;
      const named: string[] = [];
      for (const page of pages.filter((page) => page.path !== path)) {
        const html = await (await toPageCopy(new Response(page.html), 0)).text();
        if (!html.includes(`"${address}"`)) continue;
        const left = removeBetween(html, ENTRY_MARKERS, (inner) => entryIn(inner).path === address);
        if (parseContent(left).textContent.includes(title)) named.push(page.path);
      }
      expect(named).toEqual([]);
    },
  );
});
