import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { shiftOf, watchShift } from '../../helpers/browser/layout-shift.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';

const paper = openPaper();

/** Layout shift of at most 0.002 on any page. */
const BUDGET = 0.002;

/** Pages open at once: most of their time is waiting. */
const LANES = 4;

test.each([
  ['a phone', 390, 844],
  ['a desk', 1280, 900],
])('on %s nothing moves when fonts, pictures and tools load late, on any type of page', async (_, width, height) => {
  const shifts: [string, number][] = [];
  const waiting = PAGE_TYPES.map(([, path]) => path);
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let path = waiting.pop(); path; path = waiting.pop()) {
        const address = path;
        shifts.push([path, await paper.read({ viewport: { width, height } }, (page) => measure(page, address))]);
      }
    }),
  );
  expect(shifts).toHaveLength(PAGE_TYPES.length);
  expect(shifts.filter(([, shift]) => shift > BUDGET)).toEqual([]);
});

test('a movement is measured', async () => {
  const shift = await paper.read({ viewport: { width: 390, height: 844 } }, (page) =>
    measure(page, '/about/', () =>
      page.evaluate(() =>
        document.querySelector('h1')?.before(Object.assign(new Image(), { width: 300, height: 200 })),
      ),
    ),
  );
  expect(shift).toBeGreaterThan(BUDGET);
});

/** How much moves in a slow visit from top to end. */
async function measure(page: Page, path: string, disturb?: () => Promise<unknown>): Promise<number> {
  await watchShift(page);
  let delay = 300;
  await page.route(/\.(?:woff2|webp|avif|jpe?g|png|svg|js)$/, async (route) => {
    await setTimeout((delay = delay === 300 ? 500 : 300));
    await route.continue();
  });
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  await toolsReady(page);
  await disturb?.();
  await page.evaluate(async () => {
    const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await settled();
    }
    // Folded content, such as the QR code, is not fetched.
    const shown = [...document.images].filter((image) => image.checkVisibility());
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)));
  });
  return shiftOf(page);
}
