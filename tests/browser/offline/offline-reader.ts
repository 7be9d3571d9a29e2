import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { copyFolder, freshFolder } from '../../../tools/lib/folders.ts';
import { openBrowser } from '../../helpers/browser/browser.ts';
import { Line } from '../../helpers/browser/line.ts';
import { SITES } from '../../helpers/site/sites.ts';

export const STORY = '/2024/02/05/with-photo/';
export const OTHER = '/2023/11/17/yoon-kishida-apec/';
export const SERIES = '/series/twelve-parts/';
export const COPY_LINE = /^You’re offline\. This copy was saved on [A-Z][a-z]+ \d{1,2}, \d{4} at \d\d:\d\d\.$/;

/** A browser, and a connection to a host whose site is as the set-up built it before every test. */
export function openLine(): OfflineReader {
  const line = new Line();
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    line.slow(0);
    await line.deploy(SITES.fixture.out);
  });
  afterAll(async () => {
    await line.close();
  });
  return {
    line,
    async read(options, look) {
      const context = await browser?.newContext({ baseURL: line.origin, timezoneId: 'Asia/Tokyo', ...options });
      if (!context) throw new Error('The browser is not open: read pages within tests.');
      try {
        return await look(await context.newPage(), context);
      } finally {
        await context.close();
      }
    },
  };
}

/** Opens a page and waits until the worker answers for the site. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The reader's tools are there. */
export async function ready(page: Page): Promise<void> {
  await page.locator('comfort-control button').waitFor();
}

/** Waits until the open page can be read without a network. */
export async function remembered(page: Page, address: string): Promise<void> {
  await expect.poll(() => copyOf(page, address)).not.toBe('');
}

/** The stored page of an opened address; empty if there is none. */
export function copyOf(page: Page, address: string): Promise<string> {
  return page.evaluate(
    async (path) => (await (await caches.open('kawaraban:/:pages')).match(path))?.text() ?? '',
    address,
  );
}

/** The button that saves the open story or series. */
export function saveButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Save', exact: true });
}

/** The message when a copy is on the device. */
export const KEPT = /^Saved for offline reading \(/;

/** Saves the open story or series with a copy. */
export async function keepIt(page: Page): Promise<void> {
  await saveButton(page).click();
  await page.getByText(KEPT).waitFor({ timeout: 60_000 });
}

/** Names of the caches of copies, finished or not. */
export function keptNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(':kept:')));
}

/** Another deployment: a copy of the built site for a test to edit. */
export async function copySite(name: string): Promise<string> {
  const folder = path.join(await freshFolder(name), 'site');
  await copyFolder(SITES.fixture.out, folder);
  return folder;
}

export interface OfflineReader {
  readonly line: Line;
  read<Found>(
    options: BrowserContextOptions,
    look: (page: Page, context: BrowserContext) => Promise<Found>,
  ): Promise<Found>;
}
