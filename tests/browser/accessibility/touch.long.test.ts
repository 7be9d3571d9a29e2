import { describe, expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';
import { OVERLAYS } from '../reader-tools/overlays.ts';
import { findSmallTargets, TARGET_SIZES } from './touch-targets.ts';

const paper = openPaper();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('touch targets are 44 px if they are separate, and 24 px in a line of text', () => {
  test.each(PAGE_TYPES)('%s', async (_, path) => {
    await paper.read(PHONE, async (page) => {
      await page.goto(path);
      await toolsReady(page);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await page.evaluate(findSmallTargets, ['body', TARGET_SIZES] as const)).toEqual([]);
    });
  });

  test.each(Object.entries(OVERLAYS))('%s', async (_, { at, open, shown }) => {
    await paper.read(PHONE, async (page) => {
      await page.goto(at);
      await toolsReady(page);
      await open(page);
      await page.locator(shown).first().waitFor();
      expect(await page.evaluate(findSmallTargets, [shown, TARGET_SIZES] as const)).toEqual([]);
    });
  });
});

test('the name of a language is 24 px wide, however short it is', async () => {
  await paper.read({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto('/archive/');
    const link = page.locator('.languages a').last();
    await link.evaluate((name) => (name.textContent = 'i'));
    expect((await link.boundingBox())?.width).toBeGreaterThanOrEqual(24);
  });
});
