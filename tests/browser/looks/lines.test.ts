import { expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';

const paper = openPaper();
const STORY = '/2023/12/02/sample-emphasis/';

test.each([390, 768, 1440])(
  'Japanese letters beside an address stay close together, in a window of %i px',
  async (width) => {
    await paper.read({ viewport: { width, height: 900 } }, async (page) => {
      await page.goto(STORY);
      expect(await page.locator('.prose .address').count()).toBe(1);
      expect(await page.evaluate(widestStep, '.prose > p:has(.address)')).toBeLessThan(1.4);
    });
  },
);

test.each([320, 390])(
  'a line above a headline breaks without a dot at its end, in a window of %i px',
  async (width) => {
    await paper.read({ viewport: { width, height: 900 } }, async (page) => {
      await page.goto('/2024/01/05/sample-part-5/');
      const [part, title] = await page
        .locator('.story .kicker .dots > *')
        .evaluateAll((items) => items.map((item) => item.getBoundingClientRect()));
      // The dot stands before the title, where it is clipped if the title begins a line.
      expect(title && part && (title.top === part.top || title.left === part.left)).toBe(true);
      expect(await page.locator('header > .kicker').textContent()).not.toContain('·');
    });
  },
);

test('an address in the text is printed once', async () => {
  await paper.read({}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(STORY);
    const added = page.locator('.prose .address').evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await added).toBe('none');
  });
});

/** The longest distance from one letter to the next in a line, in ems. Runs in the page. */
function widestStep(selector: string): number {
  const block = document.querySelector(selector) ?? document.body;
  const size = Number.parseFloat(getComputedStyle(block).fontSize);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const places: DOMRect[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    for (let at = 0; at < text.length; at++) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      places.push(range.getBoundingClientRect());
    }
  }
  const steps = places.slice(1).map(({ left, top }, at) => {
    const before = places[at];
    return before && Math.abs(before.top - top) < size / 2 ? left - before.left : 0;
  });
  return Math.max(...steps) / size;
}
