import { expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';

const paper = openPaper();

/** Lists in rows: the page, the list, and its items. */
const LISTS = [
  ['the front page', '/', '.rows ul:not(.dots)'],
  ['the story to read next', '/2024/02/05/with-photo/', '.rows ul:not(.dots)'],
  ['a topic', '/topics/sample-words/', '.stories'],
  ['the stories of a day', '/2024/02/05/', '.stories'],
  ['a page that does not exist', '/404.html', '.stories'],
  ['all series', '/series/', '.shelf'],
] as const;

const WIDTHS = [320, 390, 600, 768, 900, 1024, 1180, 1280, 1440];
const MOST = 8;

test.each(LISTS)('%s: every row ends at the edge of the list, however long the list is', async (_, address, list) => {
  await paper.read({}, async (page) => {
    await page.goto(address);
    const ragged: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (let count = 1; count <= MOST; count++) {
        const gaps = await page.evaluate(gapsOfRows, [list, count] as const);
        ragged.push(...gaps.map((gap) => `${count} at ${width} px: ${gap}`));
      }
    }
    expect(ragged).toEqual([]);
  });
});

/** Runs in the page: fills the list with this many items, and returns rows that are not full. */
function gapsOfRows([selector, count]: readonly [string, number]): readonly string[] {
  const list = document.querySelector<HTMLElement>(selector);
  if (!list) return [`there is no ${selector}`];
  const [first] = list.querySelectorAll(':scope > li');
  if (!first) return ['the list is empty'];
  while (list.querySelectorAll(':scope > li').length > count) list.querySelector(':scope > li:last-of-type')?.remove();
  while (list.querySelectorAll(':scope > li').length < count) list.append(first.cloneNode(true));
  const box = list.getBoundingClientRect();
  const rows = Map.groupBy(list.querySelectorAll(':scope > li'), (item) =>
    Math.round(item.getBoundingClientRect().top),
  );
  return [...rows.values()].flatMap((row) => {
    const edge = Math.max(...row.map((item) => item.getBoundingClientRect().right));
    return Math.abs(edge - box.right) > 1
      ? [`a row of ${row.length} ends ${Math.round(box.right - edge)} px before`]
      : [];
  });
}
