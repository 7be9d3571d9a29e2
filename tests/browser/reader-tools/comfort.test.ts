import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const paper = openPaper();
const STORY = '/2024/02/05/with-photo/';
const DESK = { viewport: { width: 1280, height: 900 } };
const NARROW = { viewport: { width: 320, height: 640 } };

describe.each([
  ['Light', 'rgb(250, 247, 240)'],
  ['Sepia', 'rgb(243, 233, 210)'],
  ['Dark', 'rgb(23, 22, 18)'],
])('the theme %s', (theme, colour) => {
  test.each([
    ['light', DESK],
    ['dark', NARROW],
  ] as const)('holds where the system is %s, with nothing for axe-core to find', async (colorScheme, size) => {
    await visit({ ...size, colorScheme }, async (page) => {
      await page.getByRole('radio', { name: theme }).check();
      expect(await paperOf(page)).toBe(colour);
      expect(await findViolations(page)).toEqual([]);
      const bars = await page
        .locator('meta[name=theme-color]')
        .evaluateAll((all) => all.map((meta) => meta.getAttribute('content')));
      expect(bars).toEqual([colour, colour]);
    });
  });
});

test('the settings apply before the first paint of the next page, and nothing moves', async () => {
  await visit(DESK, async (page) => {
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByLabel('Text size').fill('6');
    await page.addInitScript(watchFirstPaint);
    await page.goto('/series/twelve-parts/');
    await page.getByRole('button', { name: 'Display settings' }).waitFor();
    const { first, shift } = await page.evaluate(() => window.seen());
    expect(first).toEqual(['rgb(23, 22, 18)', '32px']);
    expect(shift).toBeLessThanOrEqual(0.002);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

test('size, measure, line height, typeface, justification and hyphenation change the text and not the name', async () => {
  await visit(DESK, async (page) => {
    const name = await styleOf(page, '.name', 'fontFamily');
    const before = await textOf(page);
    for (const label of ['System serif', 'Wide', 'Loose'])
      await page.getByRole('radio', { name: label, exact: true }).check();
    for (const label of ['Justify text', 'Hyphenate words']) await page.getByRole('checkbox', { name: label }).check();
    await page.getByLabel('Text size').press('ArrowRight');
    const after = await textOf(page);
    expect(after).toMatchObject({ align: 'justify', hyphens: 'auto', family: expect.stringMatching(/^ui-serif/) });
    // 1.125, except for the part that depends on the window.
    expect(after.size / before.size).toBeGreaterThan(1.1);
    expect(after.line / after.size).toBeGreaterThan(before.line / before.size + 0.2);
    expect(after.width).toBeGreaterThan(before.width + 100);
    expect(await styleOf(page, '.name', 'fontFamily')).toBe(name);
    await page.getByRole('button', { name: 'Reset to defaults' }).click();
    expect(await textOf(page)).toEqual(before);
    await page.reload();
    expect(await textOf(page)).toEqual(before);
  });
});

test('the typeface for dyslexic readers is fetched only if it is chosen', async () => {
  await paper.read(DESK, async (page) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(STORY);
    await openPanel(page);
    expect(fetched.filter((path) => path.includes('opendyslexic'))).toEqual([]);
    await page.getByRole('radio', { name: 'OpenDyslexic' }).check();
    await expect.poll(() => fetched.filter((path) => path.includes('opendyslexic')).length).toBe(1);
    await page.reload();
    await expect.poll(() => page.evaluate(() => document.fonts.check('1em OpenDyslexic'))).toBe(true);
    expect((await textOf(page)).family).toMatch(/^OpenDyslexic/);
  });
});

test('another tab gets the settings too', async () => {
  await visit({ ...DESK, colorScheme: 'light' }, async (page) => {
    const other = await page.context().newPage();
    await other.goto('/');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(() => paperOf(other)).toBe('rgb(23, 22, 18)');
  });
});

test('forced colours stay', async () => {
  await visit({ ...DESK, forcedColors: 'active' }, async (page) => {
    const before = await paperOf(page);
    await page.getByRole('radio', { name: 'Sepia' }).check();
    expect(await paperOf(page)).toBe(before);
  });
});

test('printed pages are white in every theme', async () => {
  await visit(DESK, async (page) => {
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByLabel('Text size').fill('6');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => paperOf(page)).toBe('rgb(255, 255, 255)');
    expect(await styleOf(page, 'html', 'fontSize')).toBe('13.3333px');
  });
});

test('if storage is denied, the settings apply to the open page, and the panel says so', async () => {
  await paper.read(DESK, async (page) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(STORY);
    await openPanel(page);
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await paperOf(page)).toBe('rgb(23, 22, 18)');
    expect(await page.locator('comfort-control [popover]').innerText()).toContain('does not allow this site to store');
    expect(errors).toEqual([]);
  });
});

test('the panel opens, is used and closes by the keyboard alone', async () => {
  await paper.read(DESK, async (page) => {
    await page.goto(STORY);
    await page.getByRole('button', { name: 'Display settings' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'System', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Close');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Light' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('comfort-control [popover]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aa');
  });
});

test('on the smallest screen the whole panel can be reached', async () => {
  await visit(NARROW, async (page) => {
    await page.getByLabel('Text size').fill('6');
    const panel = page.locator('comfort-control [popover]');
    const box = await panel.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Reset to defaults' }).click();
    expect(await panel.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});

async function visit(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  await paper.read(options, async (page) => {
    await page.goto(STORY);
    await openPanel(page);
    await look(page);
  });
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Display settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).waitFor();
}

function paperOf(page: Page): Promise<string> {
  return styleOf(page, 'html', 'backgroundColor');
}

function styleOf(
  page: Page,
  selector: string,
  property: 'backgroundColor' | 'fontFamily' | 'fontSize',
): Promise<string> {
  return page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], property); // prettier-ignore
}

function textOf(page: Page) {
  return page
    .locator('.prose > p')
    .first()
    .evaluate((element) => {
      const { fontSize, lineHeight, textAlign, hyphens, fontFamily } = getComputedStyle(element);
      const { width } = element.getBoundingClientRect();
      return {
        size: Number.parseFloat(fontSize),
        line: Number.parseFloat(lineHeight),
        align: textAlign,
        hyphens,
        family: fontFamily,
        width,
      };
    });
}

/** Runs in the page before anything else. */
function watchFirstPaint(): void {
  let first: string[] = [];
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (!document.body) return requestAnimationFrame(look);
    const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
    first = [backgroundColor, fontSize];
    return undefined;
  };
  requestAnimationFrame(look);
  window.seen = () => ({ first, shift });
}

declare global {
  interface Window {
    seen(): { first: string[]; shift: number };
  }
}
