import { describe, expect, test } from 'vitest';
import { stamp } from '../../src/reader/offline/copies.ts';
import { leaveOut } from '../../src/reader/offline/entries.ts';
import { parseContent } from '../../tools/lib/feeds.ts';
import { isRedirect, readPages, textOf } from '../../tools/lib/pages.ts';
import { SITES } from '../helpers/sites.ts';

/*
 * What may not be read any more leaves every copy on a reader's device, whatever page it stands on (reader/offline/upkeep.ts).
 * It finds a story by its entries: this looks for places that name one without being an entry.
 */
describe.for(['seed', 'fixture', 'based'] as const)('of the %s site', async (name) => {
  const { out, url = 'https://kawaraban.example/' } = SITES[name];
  const pages = (await readPages(out)).filter((page) => !isRedirect(page));
  const stories = pages.filter(({ document }) => document.querySelector('article.story'));

  test.for(stories.map(({ path, document }) => [path, textOf(document.querySelector('h1'))] as const))(
    'no copy of another page names %s once its entries are left out',
    async ([path, title]) => {
      const address = new URL(encodeURI(path.slice(1)), url).pathname;
      const named: string[] = [];
      for (const page of pages.filter((page) => page.path !== path)) {
        const html = await (await stamp(new Response(page.html), 0)).text();
        if (!html.includes(`"${address}"`)) continue;
        const left = leaveOut(html, (entry) => entry.path === address);
        if (parseContent(left).textContent.includes(title)) named.push(page.path);
      }
      expect(named).toEqual([]);
    },
  );
});
