import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';

const paper = openPaper();
/** Controls that a script adds, which are not part of the text. */
const TOOLS = 'comfort-control, save-control, saved-list, your-data, offline-list, .search-page, noscript, .yours';
const WITHOUT = { javaScriptEnabled: false };

test('every type of page reads the same without script', async () => {
  const [withScript, without] = await Promise.all([
    paper.read({}, async (page) => {
      // What is remembered of one page would appear on another.
      await page.addInitScript(() => Reflect.deleteProperty(window, 'localStorage'));
      return readAll(page, () => toolsReady(page));
    }),
    paper.read(WITHOUT, readAll),
  ]);
  expect(without).toEqual(withScript);
  for (const text of without.values()) expect(text.length).toBeGreaterThan(200);
});

test('the only scripts are one line for the reader’s display settings, and our own files, which wait for the text', async () => {
  const found = await paper.read(WITHOUT, async (page) => {
    const pages: [string, string[]][] = [];
    for (const [name, path] of PAGE_TYPES) {
      await page.goto(path);
      const runs = page.locator(
        'script:not([type="application/ld+json"]), link[rel~="modulepreload"], link[as="script"]',
      );
      pages.push([name, await runs.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))]);
    }
    return pages;
  });
  const file = /^<script type="module" src="\/reader\/[\da-f]{10}\.js"><\/script>$/;
  for (const [name, scripts] of found) {
    const isStory = /article|^part/.test(name) && name !== 'withdrawn article';
    const count = isStory || /^(?:series|topic|byline|language$)/.test(name) ? 2 : 1;
    expect([name, scripts.slice(1)]).toEqual([name, Array.from({ length: count }, () => expect.stringMatching(file))]);
  }
  // The same on every page, so that a Content-Security-Policy needs one hash for the site.
  const early = new Set(found.map(([, scripts]) => scripts[0]));
  expect(early.size).toBe(1);
  for (const script of early) {
    expect(script).toContain('localStorage');
    expect(script?.length).toBeLessThan(200);
  }
});

test('the list of all parts opens without script', async () => {
  await paper.read(WITHOUT, async (page) => {
    await page.goto('/2024/01/05/sample-part-5/');
    const part = page.locator('.series-box details a').first();
    expect(await part.isVisible()).toBe(false);
    await page.locator('.series-box summary').click();
    expect(await part.isVisible()).toBe(true);
  });
});

test.each(['/2024/02/05/with-photo/', '/series/twelve-parts/'])(
  '%s shows links, QR code, short link and citation without script',
  async (path) => {
    await paper.read(WITHOUT, async (page) => {
      await page.goto(path);
      const control = page.locator('share-control');
      expect(await control.locator('li a').first().isVisible()).toBe(false);
      await control.locator('summary').first().click();
      expect(await control.locator('li a:visible').allInnerTexts()).toEqual(
        expect.arrayContaining(['Email', 'Bluesky', 'Hatena Bookmark']),
      );
      await control.getByText('QR code and citation').click();
      const drawn = await control
        .locator('img')
        .evaluate((img: HTMLImageElement) => img.decode().then(() => img.width));
      expect(drawn).toBe(148);
      expect(await control.innerText()).toContain('https://kawaraban.example/');
      expect(await control.locator('.citation').innerText()).toContain(', Kawaraban, ');
      expect(await control.locator('button').count()).toBe(0);
    });
  },
);

test.each([
  ['the short link', '/a/withfoto/'],
  ['an alias', '/old/sample-picture/'],
  ['an alias with a date', '/2024/02/05/former-name/'],
])('%s redirects to its story without script', async (_, path) => {
  await paper.read(WITHOUT, async (page) => {
    await page.goto(path);
    await page.waitForURL('**/2024/02/05/with-photo/');
    expect(await page.locator('h1').innerText()).toBe('A sample story with a picture');
  });
});

async function readAll(page: Page, settle?: () => Promise<void>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [, path] of PAGE_TYPES) {
    await page.goto(path);
    await settle?.();
    await page.evaluate((tools) => document.querySelectorAll(tools).forEach((tool) => tool.remove()), TOOLS);
    texts.set(path, await page.locator('body').innerText());
  }
  return texts;
}
