import { expect, test } from 'vitest';
import { openPaper } from '../helpers/browser/browser.ts';

const paper = openPaper();

/** On the glass, in CSS pixels. */
const SMALLEST_LETTERS = 13;

test.each(['/feed.xml', '/atom.xml'])('%s can be read on a phone without making it larger', async (address) => {
  await paper.read({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
    await page.goto(address);
    const sizes = await page.evaluate(() => {
      const texts = [...document.documentElement.querySelectorAll('title, description, summary, pubDate')];
      const shown = texts.filter((text) => text.checkVisibility());
      return shown.map((text) => parseFloat(getComputedStyle(text).fontSize) * (screen.width / innerWidth));
    });
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST_LETTERS);
  });
});
