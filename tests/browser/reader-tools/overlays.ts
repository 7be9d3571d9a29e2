import type { Page } from 'playwright-core';
import { toolsReady } from '../../helpers/browser/browser.ts';

const STORY = '/2024/02/05/with-photo/';

/** Each of the reader's tools that opens over a page or fills one: where it is, how it is opened, and what it shows. */
export const OVERLAYS: Readonly<Record<string, Overlay>> = {
  'the display settings': {
    at: '/',
    open: (page) => page.locator('comfort-control button').first().click(),
    shown: 'comfort-control [popover]',
  },
  'the share control': {
    at: STORY,
    open: async (page) => {
      await page.locator('.share button').first().click();
      await page.locator('.share [popover] summary').click();
    },
    shown: '.share [popover]',
  },
  'how to follow': {
    at: '/topics/sample-words/',
    open: (page) => page.locator('.follow button').first().click(),
    shown: '.follow [popover]',
  },
  'a text that could not be copied': {
    at: STORY,
    open: async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
        Object.defineProperty(document, 'execCommand', { value: () => false });
      });
      await page.locator('.share button').first().click();
      await page.locator('.share .copy button').first().click();
    },
    shown: '.share .refused',
  },
  'the list of shortcuts': {
    at: STORY,
    open: (page) => page.keyboard.press('?'),
    shown: '.shortcut-help',
  },
  'the search box': {
    at: '/',
    open: async (page) => {
      await page.locator('header nav a[href="/search/"]').click();
      await page.locator('.search-box input').fill('nothing like it');
      await page.locator('.search-box [role=status]:not(:empty)').waitFor();
    },
    shown: '.search-box',
  },
  'a question without results': {
    at: '/search/?q=nothing+like+it',
    open: (page) => page.locator('.narrow').waitFor(),
    shown: '.search-page',
  },
  'a link to a passage that is gone': {
    at: `${STORY}#p-aaaaaaaa`,
    open: () => Promise.resolve(),
    shown: 'aside.toast',
  },
  'saved stories': {
    at: STORY,
    open: async (page) => {
      await page.locator('save-control button').first().click();
      await page.goto('/saved/');
      await toolsReady(page);
    },
    shown: 'saved-list',
  },
  'what is stored': {
    at: '/your-data/',
    open: () => Promise.resolve(),
    shown: 'your-data',
  },
  'the question before all is deleted': {
    at: '/your-data/',
    open: (page) => page.locator('your-data button').last().click(),
    shown: '.confirm-dialog',
  },
  'what is kept for offline reading': {
    at: '/offline/',
    open: () => Promise.resolve(),
    shown: 'offline-list',
  },
};

export interface Overlay {
  readonly at: string;
  open(page: Page): Promise<unknown>;
  /** the part to look at */
  readonly shown: string;
}
