import { expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';

const paper = openPaper();
const STORY = '/2024/02/01/long-headline/';

test.each([320, 390, 480, 640, 768, 1024, 1280, 1440])(
  'with text of 200 percent, %d px wide, “Aa” lies on nothing, and all that it opens can be used',
  async (width) => {
    await paper.read({ viewport: { width, height: 844 } }, async (page) => {
      await page.goto(STORY);
      await page.getByRole('button', { name: 'Display settings' }).click();
      await page.getByLabel('Text size').fill('6');
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      expect(await page.evaluate(findUnder)).toEqual([]);

      const panel = page.locator('comfort-control [popover]');
      expect(await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      for (const field of await panel.locator('input, button').all()) {
        await field.scrollIntoViewIfNeeded();
        // Nothing covers its middle: neither the head of the panel nor the edge of the screen.
        await field.click({ trial: true });
      }
      await panel.getByRole('button', { name: 'Close' }).click();
      expect(await panel.isVisible()).toBe(false);
    });
  },
);

/** What covers the place of the button. Runs in the page. */
function findUnder(): string[] {
  const button = document.querySelector('comfort-control > button');
  const own = button?.getBoundingClientRect();
  if (!own) return ['no button'];
  return [...document.querySelectorAll('.name > *, nav a, h1, .kicker, .credits, .tools, .prose > *')]
    .filter((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left < own.right && right > own.left && top < own.bottom && bottom > own.top;
    })
    .map((element) => `${element.localName}.${element.className}`);
}
