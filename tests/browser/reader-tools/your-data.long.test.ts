import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPaper, seriesRemembered, toolsReady } from '../../helpers/browser/browser.ts';
import { KEPT } from '../offline/offline-reader.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const paper = openPaper();
const STORY = '/2024/02/05/with-photo/';
const DESK = { viewport: { width: 1280, height: 900 }, acceptDownloads: true };

test.each([
  ['light', DESK],
  ['dark', { viewport: { width: 320, height: 640 } }],
] as const)('the page shows all stored data, and erases it, %s', async (colorScheme, size) => {
  await paper.read({ ...size, colorScheme }, async (page) => {
    await leaveTraces(page);
    await page.goto('/your-data/');
    await toolsReady(page);
    const data = page.locator('your-data');
    await expect
      .poll(() => rows(page))
      .toEqual([
        ['Display settings', 'Changed: Theme', expect.stringMatching(/^\d+ kB$/)],
        ['Stories you opened', '1 opened, 1 saved, 0 started', expect.stringMatching(/^\d+ kB$/)],
        ['Series you opened', '1', expect.stringMatching(/^\d+ kB$/)],
        ['Saved for offline reading', 'A sample story with a picture', expect.stringMatching(/^\d+ kB$/)],
        ['Recently opened pages', expect.stringMatching(/^(?:\d+|None yet)$/), expect.stringMatching(/^[\d.]+ [kM]B$/)],
      ]);
    await page.getByText('Show everything stored').click();
    expect(await data.locator('pre').innerText()).toContain('"path": "/2024/02/05/with-photo/"');
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await page.getByRole('button', { name: 'Delete everything' }).click();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await kept(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Everything has been deleted from this device.').waitFor();
    expect(await kept(page)).toEqual([]);
    await expect.poll(async () => (await rows(page))[1]?.[1]).toBe('None yet');
    expect((await rows(page))[4]?.[1]).toBe('None yet');
  });
});

describe('a file', () => {
  test('that was exported restores everything, also on another device', async () => {
    const file = await paper.read(DESK, async (page) => {
      await leaveTraces(page);
      await page.goto('/your-data/');
      await toolsReady(page);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export to a file' }).click();
      return readFile(await (await download).path(), 'utf8');
    });
    await paper.read({ ...DESK, colorScheme: 'light' }, async (page) => {
      await page.goto('/your-data/');
      await toolsReady(page);
      await importFile(page, file);
      await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
      await page.getByText('Your data has been imported.').waitFor();
      await expect.poll(async () => (await rows(page))[1]?.[1]).toBe('1 opened, 1 saved, 0 started');
      // The page gets the theme of the file at once.
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    });
  });

  test.each([
    ['of another program', '{"bookmarks":[]}', 'not exported from this site'],
    ['that was cut short', '{"version":1,"stories":{', 'it is damaged'],
    ['with one story that leads elsewhere', foreign(), 'not exported from this site'],
    ['of a later version', '{"version":99}', 'newer version of this site'],
  ])('%s is refused whole', async (_, text, words) => {
    await paper.read(DESK, async (page) => {
      await leaveTraces(page);
      await page.goto('/your-data/');
      await toolsReady(page);
      const before = await kept(page);
      await importFile(page, text);
      await expect.poll(() => page.locator('your-data > [role=status]').innerText()).toContain(words);
      expect(await kept(page)).toEqual(before);
    });
  });

  test('replaces existing data only after a confirmation', async () => {
    await paper.read(DESK, async (page) => {
      await leaveTraces(page);
      await page.goto('/your-data/');
      await toolsReady(page);
      const before = await kept(page);
      await importFile(page, '{"version":1,"stories":{},"series":{}}');
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      expect(await kept(page)).toEqual(before);
    });
  });
});

test('if storage is full, the file is refused with a message', async () => {
  await paper.read(DESK, async (page) => {
    await page.goto('/your-data/');
    await toolsReady(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    });
    await importFile(page, '{"version":1,"stories":{},"series":{}}');
    await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
    await page.getByText('There is no space left').waitFor();
  });
});

function foreign(): string {
  const story = { title: 'A sample', lang: 'en', seen: 1, paragraphs: '' };
  const stories = { a: { ...story, path: '/about/' }, b: { ...story, path: 'https://attacker.example/' } };
  return JSON.stringify({ version: 1, stories, series: {} });
}

/** A theme, a saved story and a series. */
async function leaveTraces(page: Page): Promise<void> {
  await page.goto('/series/twelve-parts/');
  await seriesRemembered(page);
  await page.goto(STORY);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(KEPT).waitFor();
  await page.getByRole('button', { name: 'Display settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
}

async function importFile(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import from a file' }).click();
  await (await chooser).setFiles({ name: 'data.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

function rows(page: Page): Promise<string[][]> {
  return page
    .locator('your-data dl > div')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)));
}

function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.values(localStorage).map(String).sort());
}
