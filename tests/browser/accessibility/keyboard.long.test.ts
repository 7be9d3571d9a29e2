import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';

const paper = openPaper();
const PHONE = { viewport: { width: 390, height: 800 } };
/** On it a table of five columns is too wide. */
const SMALL_PHONE = { viewport: { width: 320, height: 800 } };
const DESK = { viewport: { width: 1280, height: 800 } };

test.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s the Tab key reaches every control in the order of the page, and the focus is visible', async (_, size) => {
  const faults = await paper.read(size, async (page) => {
    const found: string[] = [];
    for (const [, path] of PAGE_TYPES) found.push(...(await walk(page, path)).map((fault) => `${path} ${fault}`));
    return found;
  });
  expect(faults).toEqual([]);
});

test('the first Tab shows a link that skips the top of the page', async () => {
  await paper.read(DESK, async (page) => {
    await page.goto('/2024/02/01/long-headline/');
    const skip = page.locator('.skip-link');
    expect((await skip.boundingBox())?.width).toBeLessThanOrEqual(1);
    await page.keyboard.press('Tab');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.width).toBeGreaterThan(80);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

test('a wide table takes the focus and scrolls with the arrow keys', async () => {
  await paper.read(SMALL_PHONE, async (page) => {
    await page.goto('/2024/02/01/long-headline/');
    await tabTo(page, '.table-scroll');
    const scrolled = () => page.evaluate(() => document.activeElement?.scrollLeft ?? -1);
    expect(await scrolled()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(scrolled).toBeGreaterThan(0);
  });
});

test('the list of all parts opens and closes with Enter and with the space bar', async () => {
  await paper.read(DESK, async (page) => {
    await page.goto('/2024/01/05/sample-part-5/');
    await tabTo(page, '.series-box summary');
    const isOpen = () => page.locator('.series-box details').evaluate((details) => details.hasAttribute('open'));
    for (const [key, open] of [
      ['Enter', true],
      ['Space', false],
    ] as const) {
      await page.keyboard.press(key);
      expect(await isOpen()).toBe(open);
    }
  });
});

test('a reader gets from the front page through a part to the next part without a mouse', async () => {
  await paper.read(DESK, async (page) => {
    await page.goto('/');
    await tabTo(page, 'a[href$="/sample-part-11/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sample-part-11/');
    await tabTo(page, 'a[rel="next"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sample-part-12/');
    expect(await page.locator('h1').innerText()).toBe('Sample part 12: one of twelve');
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`No Tab led to ${selector}.`);
}

/** Presses Tab from the top of a page to its end, and returns what was skipped, out of order or invisible. */
async function walk(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await toolsReady(page);
  const stops = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const all = [...document.querySelectorAll('a[href], summary, [tabindex="0"], button, input')];
    return all
      .filter((element) => element.checkVisibility())
      .map((element, index) => element.setAttribute('data-stop', String(index)));
  });
  const faults: string[] = [];
  for (let expected = 0; expected < stops.length; expected++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(lookAtFocus, expected);
    if (fault) faults.push(fault);
  }
  if (stops.length < 8) faults.push('has fewer than eight places to go to');
  return faults;
}

/** Runs in the page. */
function lookAtFocus(expected: number): string | undefined {
  const element = document.activeElement;
  const name = `${element?.localName} “${element?.textContent.trim().slice(0, 40)}”`;
  if (!element || element.getAttribute('data-stop') !== String(expected)) {
    const wanted = document.querySelector(`[data-stop="${expected}"]`);
    return `${name} has the focus where ${wanted?.localName} “${wanted?.textContent.trim().slice(0, 40)}” was to have it`;
  }
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name} has no outline`;
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!box) return `${name} has no box`;
  const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2];
  if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) return `${name} is outside the window`;
  const top = document.elementFromPoint(x, y);
  return top && (element.contains(top) || top.contains(element))
    ? undefined
    : `${name} is covered by ${top?.localName}`;
}
