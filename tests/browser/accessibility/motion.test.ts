import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';

const paper = openPaper();
const STILL = { reducedMotion: 'reduce' } as const;

test('nothing moves on any type of page for a reader who prefers reduced motion', async () => {
  const moving = await paper.read(STILL, async (page) => {
    const found: string[] = [];
    for (const [, path] of PAGE_TYPES) {
      await page.goto(path);
      await page.locator(':is(main, footer) a:visible').first().hover();
      found.push(...(await page.evaluate(lookForMotion)).map((motion) => `${path} ${motion}`));
    }
    return found;
  });
  expect(moving).toEqual([]);
});

test('pages fade into each other only for a reader who does not prefer reduced motion', async () => {
  expect(await paper.read({ reducedMotion: 'no-preference' }, followLink)).toBe(true);
  expect(await paper.read(STILL, followLink)).toBe(false);
});

/** Whether going from page to page is a view transition. */
async function followLink(page: Page): Promise<boolean> {
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      // The type of the event is not in TypeScript's library for every version of the DOM.
      Object.assign(globalThis, { faded: 'viewTransition' in event && event.viewTransition !== null });
    });
  });
  await page.goto('/');
  await page.locator('nav[aria-label="Main"] a').nth(1).click();
  await page.waitForURL('**/series/');
  await page.waitForFunction(() => 'faded' in globalThis);
  return page.evaluate(() => Reflect.get(globalThis, 'faded') === true);
}

/** Runs in the page. */
function lookForMotion(): string[] {
  const running = document.getAnimations().map((animation) => `runs ${animation.constructor.name}`);
  const declared = [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    const still = animationName === 'none' && /^(?:0s(?:, )?)+$/.test(transitionDuration) && scrollBehavior === 'auto';
    return still ? [] : [`may move ${element.localName}.${element.className.toString()}`];
  });
  return [...running, ...declared];
}
