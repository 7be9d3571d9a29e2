import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { enlarge } from '../helpers/browser.ts';
import { shiftOf, watchShift } from '../helpers/layout-shift.ts';
import {
  copySite,
  keepIt,
  keptNames,
  COPY_LINE,
  openLine,
  openPanel,
  ready,
  SERIES,
  STORY,
  visit,
} from './offline-reader.ts';
import { findViolations } from './run-axe.ts';

const { line, read } = openLine();
const DESK = { viewport: { width: 1280, height: 800 } };
const panel = (page: Page) => page.getByRole('group', { name: 'Offline reading' });
const keepButton = (page: Page) => page.getByRole('button', { name: /^Save for offline reading \(/ });

describe('a story', () => {
  test('says its size before anything of it is fetched, and opens without a network with its pictures', async () => {
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await openPanel(page);
      expect(await keepButton(page).innerText()).toMatch(/^Save for offline reading \(\d{2,3} kB\)$/);
      expect(await keptNames(page)).toEqual([]);
      await keepButton(page).click();
      await page.getByRole('button', { name: 'Remove', exact: true }).waitFor();
      expect(await panel(page).innerText()).toMatch(
        /Saved on this device on [A-Z][a-z]+ \d+, \d{4}, \d\d:\d\d \(\d+ kB\)\./,
      );
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

  test('the stated size is what is fetched; the device stores all of it but the data for crawlers', async () => {
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

  test('is removed where it was kept, and also from the list of what is there', async () => {
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await keepIt(page);
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await keepButton(page).waitFor();
      expect(await keptNames(page)).toEqual([]);
      await keepButton(page).click();
      await page.getByRole('button', { name: 'Remove', exact: true }).waitFor();
      await page.goto('/offline/');
      const row = page.locator('offline-list li').first();
      expect(await row.innerText()).toMatch(/^A sample story with a picture\n\d+ kB, saved on [A-Z]/);
      await row.getByRole('button').click();
      await page.getByText('was removed from this device').waitFor();
      expect(await keptNames(page)).toEqual([]);
    });
  });

  test('can be taken off the device when it is not on the list of saved ones any more', async () => {
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await keepIt(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Saved' }).click();
      await page.reload();
      await page.getByRole('button', { name: 'Offline reading', exact: true }).click();
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await expect.poll(() => keptNames(page)).toEqual([]);
    });
  });

  test('saved, it offers to be kept without moving anything when the page opens', async () => {
    await read({ viewport: { width: 360, height: 740 } }, async (page) => {
      await visit(page, STORY);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await watchShift(page);
      await page.reload();
      await page.getByRole('button', { name: 'Offline reading', exact: true }).waitFor();
      expect(await shiftOf(page)).toBeLessThanOrEqual(0.002);
    });
  });
});

describe('a series', () => {
  test('says how many parts and how large, shows how far it is, and opens whole without a network', async () => {
    await read(DESK, async (page) => {
      await visit(page, SERIES);
      await openPanel(page);
      expect(await keepButton(page).innerText()).toMatch(/^Save for offline reading \(12 parts, \d{3} kB\)$/);
      line.slow(60);
      await keepButton(page).click();
      const progress = page.getByRole('progressbar', { name: 'Download progress' });
      await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0.2);
      await page.getByRole('button', { name: 'Remove', exact: true }).waitFor();
      expect(await progress.isVisible()).toBe(false);
      line.slow(0);
      await forgetWhatWasOpened(page);
      await line.cut();
      for (const address of [SERIES, '/2024/01/01/sample-part-1/', '/2024/01/12/sample-part-12/']) {
        await page.goto(address);
        expect([address, await page.getByText(COPY_LINE).count()]).toEqual([address, 1]);
        await ready(page);
      }
    });
  });

  test('without a story yet has nothing to keep', async () => {
    await read(DESK, async (page) => {
      await visit(page, '/series/still-empty/');
      expect(await page.getByRole('button', { name: 'Offline reading', exact: true }).count()).toBe(0);
    });
  });
});

describe('all or nothing', () => {
  test('cancelled, nothing of it stays', async () => {
    await read(DESK, async (page) => {
      await startSlowly(page);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Cancelled. Nothing was saved.').waitFor();
      expect(await keptNames(page)).toEqual([]);
      line.slow(0);
      await keepButton(page).click();
      await page.getByRole('button', { name: 'Remove', exact: true }).waitFor();
      expect(await keptNames(page)).toHaveLength(1);
    });
  });

  test('with the network cut on the way, nothing of it stays', async () => {
    await read(DESK, async (page) => {
      await startSlowly(page);
      await line.cut();
      await page.getByText('The connection was lost, so nothing was saved.').waitFor();
      expect(await keptNames(page)).toEqual([]);
    });
  });

  test('with a part that is not there any more, nothing of it stays', async () => {
    const without = await copySite('offline-part-gone');
    await rm(path.join(without, '2024/01/07'), { recursive: true });
    await read(DESK, async (page) => {
      await visit(page, SERIES);
      await openPanel(page);
      await line.deploy(without);
      await keepButton(page).click();
      await page.getByText('The site changed during the download').waitFor();
      expect(await keptNames(page)).toEqual([]);
    });
  });

  test('with the page closed on the way, what is half is swept at the next visit', async () => {
    await read(DESK, async (page, context) => {
      await startSlowly(page);
      await page.close();
      line.slow(0);
      const next = await context.newPage();
      await next.goto('/offline/');
      await next.getByText('Nothing is saved on this device yet.').waitFor();
      await expect.poll(() => keptNames(next)).toEqual([]);
    });
  });

  test('another tab leaves alone what is on its way', async () => {
    await read(DESK, async (page, context) => {
      await startSlowly(page);
      const other = await context.newPage();
      await visit(other, '/about/');
      await other.waitForLoadState('networkidle');
      line.slow(0);
      await page.getByRole('button', { name: 'Remove', exact: true }).waitFor();
      expect(await keptNames(page)).toHaveLength(1);
    });
  });
});

describe('room', () => {
  test('where the browser says that there is too little, nothing is fetched', async () => {
    await read(DESK, async (page) => {
      await visit(page, SERIES);
      await openPanel(page);
      // No command of DevTools changes what Chromium says here: it gives every site the same figures.
      await page.evaluate(() =>
        Object.assign(navigator.storage, { estimate: async () => ({ quota: 5e5, usage: 2e5 }) }),
      );
      const asked = line.requests.length;
      await keepButton(page).click();
      await page.getByText('There is not enough space on this device, so nothing was saved.').waitFor();
      expect(line.requests.slice(asked).filter((address) => address.startsWith('/2024/'))).toEqual([]);
      expect(await keptNames(page)).toEqual([]);
    });
  });

  test('where it runs out on the way, nothing stays and the page is whole', async () => {
    await read(DESK, async (page, context) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await visit(page, SERIES);
      await openPanel(page);
      const quota = await context.newCDPSession(page);
      await quota.send('Storage.overrideQuotaForOrigin', { origin: line.origin, quotaSize: 300_000 });
      await keepButton(page).click();
      await page.getByText('There is not enough space on this device, so nothing was saved.').waitFor();
      expect(await keptNames(page)).toEqual([]);
      await page.goto('/about/');
      await ready(page);
      expect(errors).toEqual([]);
    });
  });

  test('where the browser denies storage, it is said and the page is whole', async () => {
    await read({ ...DESK, serviceWorkers: 'block' }, async (page) => {
      await page.addInitScript(() => {
        const denied = () => Promise.reject(new DOMException('denied', 'SecurityError'));
        Object.assign(CacheStorage.prototype, { open: denied, keys: denied, has: denied, match: denied });
      });
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(SERIES);
      await openPanel(page);
      await keepButton(page).click();
      await page.getByText('Your browser does not allow this site to store anything.').waitFor();
      await page.goto('/offline/');
      await page.getByText('Nothing is saved on this device yet.').waitFor();
      expect(errors).toEqual([]);
    });
  });
});

describe('two tabs', () => {
  test('what is kept in one is kept in the other', async () => {
    await read(DESK, async (page, context) => {
      await visit(page, STORY);
      const other = await context.newPage();
      await other.goto(STORY);
      await keepIt(page);
      await openPanel(other);
      expect(await panel(other).innerText()).toContain('Saved on this device on');
    });
  });

  test('that keep the same at once end with one copy', async () => {
    await read(DESK, async (page, context) => {
      const other = await context.newPage();
      for (const tab of [page, other]) {
        await visit(tab, SERIES);
        await openPanel(tab);
      }
      await Promise.all([page, other].map((tab) => keepButton(tab).click()));
      for (const tab of [page, other]) await tab.getByRole('button', { name: 'Remove', exact: true }).waitFor();
      await expect.poll(async () => (await keptNames(page)).length).toBe(1);
    });
  });
});

test.each([
  ['light', 'System', 1280],
  ['dark', 'System', 320],
  ['light', 'Sepia', 320],
  ['light', 'Dark', 1280],
] as const)('axe-core finds nothing in what opens: %s, %s, %d px', async (colorScheme, theme, width) => {
  await read({ viewport: { width, height: 740 }, colorScheme }, async (page) => {
    await visit(page, STORY);
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByRole('radio', { name: theme, exact: true }).check();
    await page.keyboard.press('Escape');
    await openPanel(page);
    expect(await findViolations(page)).toEqual([]);
    await keepButton(page).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto('/offline/');
    await page.locator('offline-list li').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

test('at 320 px with text of 200 % the panel and the list fit, and the keyboard is enough', async () => {
  await read({ viewport: { width: 320, height: 640 } }, async (page) => {
    await visit(page, STORY);
    await enlarge(page, 200);
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await keepButton(page).waitFor();
    const box = await panel(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove', exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Remove');
    await page.goto('/offline/');
    await enlarge(page, 200);
    await page.locator('offline-list li').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

/** A series is on its way and will be for a while. */
async function startSlowly(page: Page): Promise<void> {
  await visit(page, SERIES);
  await openPanel(page);
  line.slow(700);
  await keepButton(page).click();
  const progress = page.getByRole('progressbar', { name: 'Download progress' });
  await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0.05);
}

/** So that what opens is what was kept. */
async function forgetWhatWasOpened(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(['pages', 'pictures', 'assets'].map((name) => caches.delete(`kawaraban:/:${name}`)))); // prettier-ignore
}
