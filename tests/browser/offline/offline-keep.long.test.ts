import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { enlarge } from '../../helpers/browser/browser.ts';
import { shiftOf, watchShift } from '../../helpers/browser/layout-shift.ts';
import {
  copySite,
  keepIt,
  keptNames,
  COPY_LINE,
  openLine,
  saveButton,
  KEPT,
  ready,
  SERIES,
  STORY,
  visit,
} from './offline-reader.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const { line, read } = openLine();
const DESK = { viewport: { width: 1280, height: 800 } };

describe('a story', () => {
  test('is saved with one press, shows its size, and opens without a network with its pictures', async () => {
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await keepIt(page);
      expect(await page.getByText(KEPT).innerText()).toMatch(/^Saved for offline reading \(\d{2,3} kB\)\./);
      await forgetWhatWasOpened(page);
      await line.cut();
      await page.goto(STORY);
      expect(await page.getByText(COPY_LINE).count()).toBe(1);
      await ready(page);
      const width = await page.locator('.prose img').first().evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth;
      }); // prettier-ignore
      expect(width).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('1em Newsreader')))).toBe(
        true,
      );
    });
  });

  test('the stated size is what is fetched; the device stores everything except the data for crawlers', async () => {
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await keepIt(page);
      const { stated, stored } = await page.evaluate(async () => {
        const [name = ''] = (await caches.keys()).filter((one) => one.includes(':kept:'));
        const cache = await caches.open(name);
        let stored = 0;
        for (const request of await cache.keys()) {
          const copy = await cache.match(request);
          if (copy && !request.url.endsWith('/kept.json')) stored += (await copy.blob()).size;
        }
        const marker: { bytes: number } = await (await cache.match('/kept.json'))?.json();
        return { stated: marker.bytes, stored };
      });
      const data = await page.locator('script[type="application/ld+json"]').evaluateAll((all) => all.map(({ outerHTML }) => outerHTML).join('')); // prettier-ignore
      expect(stated - stored).toBe(Buffer.byteLength(data));
    });
  });

  test('is removed by Undo, and can be removed from the list of saved stories and put back', async () => {
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await keepIt(page);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Removed from this device.').waitFor();
      expect(await keptNames(page)).toEqual([]);
      await keepIt(page);
      await page.getByRole('link', { name: 'All saved stories' }).click();
      const row = page.locator('saved-list li').first();
      await expect.poll(() => row.innerText()).toMatch(/^A sample story with a picture\n+Saved .* · \d+ kB/);
      await row.getByRole('button', { name: /^Remove/ }).click();
      await row.getByRole('button', { name: /^Undo/ }).click();
      await page.reload();
      await expect.poll(() => row.innerText()).toMatch(/kB/);
      await row.getByRole('button', { name: /^Remove/ }).click();
      await page.goto('/about/');
      await expect.poll(() => keptNames(page)).toEqual([]);
    });
  });

  test('moves nothing when its page is opened again', async () => {
    await read({ viewport: { width: 360, height: 740 } }, async (page) => {
      await visit(page, STORY);
      await watchShift(page);
      await keepIt(page);
      await page.reload();
      await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
      expect(await shiftOf(page)).toBeLessThanOrEqual(0.002);
    });
  });

  test('saved without a network is on the list, and the reader is told that there is no copy', async () => {
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await page.waitForLoadState('networkidle');
      await line.cut();
      await saveButton(page).click();
      await page.getByText('This could not be saved for offline reading.').waitFor();
      expect(await keptNames(page)).toEqual([]);
      expect(await page.getByRole('button', { name: 'Saved', exact: true }).count()).toBe(1);
    });
  });
});

describe('a series', () => {
  test('shows its number of parts, its size and its progress, and opens completely without a network', async () => {
    await read(DESK, async (page) => {
      await visit(page, SERIES);
      // Waits until it is visible.
      line.slow(700);
      await saveButton(page).click();
      const progress = page.getByRole('progressbar', { name: 'Download progress' });
      await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0.2);
      line.slow(0);
      expect(await page.getByText(KEPT).innerText()).toMatch(/\(12 parts, \d{3} kB\)/);
      expect(await progress.count()).toBe(0);
      await forgetWhatWasOpened(page);
      await line.cut();
      for (const address of [SERIES, '/2024/01/01/sample-part-1/', '/2024/01/12/sample-part-12/']) {
        await page.goto(address);
        expect([address, await page.getByText(COPY_LINE).count()]).toEqual([address, 1]);
        await ready(page);
      }
    });
  });

  test('without a story has nothing to save', async () => {
    await read(DESK, async (page) => {
      await visit(page, '/series/still-empty/');
      expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    });
  });
});

describe('all or nothing', () => {
  test('if it is cancelled, nothing stays', async () => {
    await read(DESK, async (page) => {
      await startSlowly(page);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Removed from this device.').waitFor();
      expect(await keptNames(page)).toEqual([]);
      line.slow(0);
      await keepIt(page);
      expect(await keptNames(page)).toHaveLength(1);
    });
  });

  test('if the network fails on the way, nothing stays', async () => {
    await read(DESK, async (page) => {
      await startSlowly(page);
      await line.cut();
      await page.getByText('The connection was lost, so nothing was saved.').waitFor();
      expect(await keptNames(page)).toEqual([]);
    });
  });

  test('if a part is gone, nothing stays', async () => {
    const without = await copySite('offline-part-gone');
    await rm(path.join(without, '2024/01/07'), { recursive: true });
    await read(DESK, async (page) => {
      await visit(page, SERIES);
      await line.deploy(without);
      await saveButton(page).click();
      await page.getByText('The site changed during the download').waitFor();
      expect(await keptNames(page)).toEqual([]);
    });
  });

  test('if the page is closed on the way, the unfinished copy is removed at the next visit', async () => {
    await read(DESK, async (page, context) => {
      await startSlowly(page);
      await page.close();
      line.slow(0);
      const next = await context.newPage();
      await next.goto('/offline/');
      await next.getByText('Nothing is saved on this device yet.').waitFor();
      // A busy browser releases the lock of a closed page later, and a visit before that does not touch the copy.
      const afterVisit = async () => {
        await next.reload({ waitUntil: 'networkidle' });
        return keptNames(next);
      };
      await expect.poll(afterVisit).toEqual([]);
    });
  });

  test('another tab does not touch an unfinished download', async () => {
    await read(DESK, async (page, context) => {
      await startSlowly(page);
      const other = await context.newPage();
      await visit(other, '/about/');
      await other.waitForLoadState('networkidle');
      line.slow(0);
      await page.getByText(KEPT).waitFor();
      expect(await keptNames(page)).toHaveLength(1);
    });
  });
});

describe('room', () => {
  test('if the browser reports too little, nothing is fetched', async () => {
    await read(DESK, async (page) => {
      await visit(page, SERIES);
      // No DevTools command changes what Chromium reports here: every site gets the same numbers.
      await page.evaluate(() =>
        Object.assign(navigator.storage, { estimate: async () => ({ quota: 5e5, usage: 2e5 }) }),
      );
      const asked = line.requests.length;
      await saveButton(page).click();
      await page.getByText('There is not enough space on this device, so nothing was saved.').waitFor();
      expect(line.requests.slice(asked).filter((address) => address.startsWith('/2024/'))).toEqual([]);
      expect(await keptNames(page)).toEqual([]);
    });
  });

  test('if it runs out on the way, nothing stays and the page still works', async () => {
    await read(DESK, async (page, context) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await visit(page, SERIES);
      const quota = await context.newCDPSession(page);
      await quota.send('Storage.overrideQuotaForOrigin', { origin: line.origin, quotaSize: 300_000 });
      await saveButton(page).click();
      await page.getByText('There is not enough space on this device, so nothing was saved.').waitFor();
      expect(await keptNames(page)).toEqual([]);
      await page.goto('/about/');
      await ready(page);
      expect(errors).toEqual([]);
    });
  });

  test('if the browser denies storage, the reader is told and the page still works', async () => {
    await read({ ...DESK, serviceWorkers: 'block' }, async (page) => {
      await page.addInitScript(() => {
        const denied = () => Promise.reject(new DOMException('denied', 'SecurityError'));
        Object.assign(CacheStorage.prototype, { open: denied, keys: denied, has: denied, match: denied });
      });
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(SERIES);
      await saveButton(page).click();
      await page.getByText('Your browser does not allow this site to store anything.').waitFor();
      await page.goto('/offline/');
      await page.getByText('Nothing is saved on this device yet.').waitFor();
      expect(errors).toEqual([]);
    });
  });
});

describe('two tabs', () => {
  test('a copy made in one is there in the other', async () => {
    await read(DESK, async (page, context) => {
      await visit(page, STORY);
      const other = await context.newPage();
      await other.goto(STORY);
      await keepIt(page);
      await other.getByRole('button', { name: 'Saved', exact: true }).waitFor();
    });
  });

  test('that save the same story at the same time end with one copy', async () => {
    await read(DESK, async (page, context) => {
      const other = await context.newPage();
      for (const tab of [page, other]) await visit(tab, SERIES);
      await Promise.all([page, other].map((tab) => saveButton(tab).click()));
      for (const tab of [page, other]) await tab.getByText(KEPT).waitFor();
      await expect.poll(async () => (await keptNames(page)).length).toBe(1);
    });
  });
});

test.each([
  ['light', 'System', 1280],
  ['dark', 'System', 320],
  ['light', 'Sepia', 320],
  ['light', 'Dark', 1280],
] as const)('axe-core finds nothing in the messages: %s, %s, %d px', async (colorScheme, theme, width) => {
  await read({ viewport: { width, height: 740 }, colorScheme }, async (page) => {
    await visit(page, STORY);
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByRole('radio', { name: theme, exact: true }).check();
    await page.keyboard.press('Escape');
    await keepIt(page);
    expect(await findViolations(page)).toEqual([]);
    await page.goto('/offline/');
    await page.locator('offline-list li').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

test('at 320 px with text of 200 % the message and the list fit, and the keyboard is enough', async () => {
  await read({ viewport: { width: 320, height: 640 } }, async (page) => {
    await visit(page, STORY);
    await enlarge(page, 200);
    await saveButton(page).press('Enter');
    await page.getByText(KEPT).waitFor();
    const box = await page.getByText(KEPT).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.goto('/offline/');
    await enlarge(page, 200);
    await page.locator('offline-list li').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

/** A series is being downloaded, slowly enough for a slow test. */
async function startSlowly(page: Page): Promise<void> {
  await visit(page, SERIES);
  line.slow(2000);
  await saveButton(page).click();
  const progress = page.getByRole('progressbar', { name: 'Download progress' });
  await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0.05);
}

/** So that the stored copy is opened. */
async function forgetWhatWasOpened(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(['pages', 'pictures', 'assets'].map((name) => caches.delete(`kawaraban:/:${name}`)))); // prettier-ignore
}
