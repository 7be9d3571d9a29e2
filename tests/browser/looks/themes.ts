import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comfortSheet } from '../../../src/reader/settings/comfort-sheet.ts';
import { DEFAULT_COMFORT, type Comfort } from '../../../src/reader/settings/comfort.ts';
import { emptyStore } from '../../../src/reader/storage/store.ts';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const STORY = '/2023/11/17/yoon-kishida-apec/';
const PART = '/2024/01/05/sample-part-5/';

/** Every panel that a tool can open, and how to open it. */
const PANELS: readonly (readonly [name: string, open: (page: Page) => Promise<unknown>])[] = [
  [
    'comfort',
    async (page) => {
      await visit(page, STORY);
      await page.getByRole('button', { name: 'Display settings' }).click();
      await page.getByRole('radio', { name: 'Dark' }).waitFor();
    },
  ],
  [
    'the list of keys',
    async (page) => {
      await visit(page, STORY);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'what is new since the last visit',
    async (page) => {
      await visit(page, STORY);
      await page.evaluate(() => scrollTo(0, 400));
      await visit(page, '/about/');
      await visit(page, STORY);
      await page.getByRole('complementary', { name: 'Since your last visit' }).waitFor();
    },
  ],
  [
    'keeping a story',
    async (page) => {
      await visit(page, PART);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
    },
  ],
  [
    'saved stories',
    async (page) => {
      await visit(page, PART);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await visit(page, '/saved/');
      await page.getByRole('button', { name: /^Remove/ }).waitFor();
    },
  ],
  [
    'erasing',
    async (page) => {
      await visit(page, '/your-data/');
      await page.getByRole('button', { name: 'Delete everything' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'the search box',
    async (page) => {
      await visit(page, STORY);
      await page.locator('header nav').getByRole('link', { name: 'Search' }).click();
      await page.locator('.search-box input:focus').waitFor();
      await page.keyboard.type('sample');
      await page.locator('.search-box li').first().waitFor();
    },
  ],
  [
    'the answers of a search',
    async (page) => {
      await visit(page, '/search/?q=sample');
      await page.locator('.found li').first().waitFor();
    },
  ],
];

/** Runs axe-core on every open panel in these themes. */
export function testPanels(themes: readonly Comfort['theme'][]): void {
  const paper = openPaper();
  describe.each(themes)('in the theme %s', (theme) => {
    test.each(PANELS)('axe-core finds nothing in %s', async (_, open) => {
      await paper.read({ viewport: { width: 1280, height: 700 } }, async (page) => {
        const comfort = { ...DEFAULT_COMFORT, theme };
        await page.addInitScript(
          ([store, sheet]) => {
            localStorage['kawaraban:/:store'] ??= store;
            localStorage['kawaraban:/:sheet'] ??= sheet;
          },
          [JSON.stringify({ ...emptyStore(), comfort }), comfortSheet(comfort)] as const,
        );
        await open(page);
        expect(await findViolations(page)).toEqual([]);
      });
    });
  });
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await toolsReady(page);
}
