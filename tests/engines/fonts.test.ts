import { describe, expect, test } from 'vitest';
import { ENGINES } from './engine.ts';
import { openEngine } from './open-engine.ts';

const PHONE = { width: 390, height: 844 };
const STORY = '/2023/11/17/yoon-kishida-apec/';

/** Longer than any engine waits for a font, and shorter than a page may take. */
const LATE_MS = 1500;

describe.each(ENGINES)('$name', (engine) => {
  describe.skipIf(!engine.isInstalled())('a page whose fonts arrive late', { meta: { needs: engine.name } }, () => {
    const paper = openEngine(engine);

    test('shows its words in the fallback, and nothing moves when they arrive', async () => {
      await paper.read(PHONE, async (tab, open) => {
        paper.line.slow(LATE_MS);
        try {
          await open(STORY);
          const early = await tab.evaluate(placesOfLines);
          await expect.poll(() => tab.evaluate(areFacesThere)).toBe(true);
          expect(await tab.evaluate(placesOfLines)).toEqual(early);
        } finally {
          paper.line.slow(0);
        }
      });
    });
  });
});

/** Whether every requested font has loaded. Runs in the page. */
function areFacesThere(): boolean {
  const faces = [...document.fonts].map(({ status }) => status);
  return faces.includes('loaded') && !faces.includes('loading');
}

/** The position of every line of the story. Runs in the page. */
function placesOfLines(): number[][] {
  return [...document.querySelectorAll('h1, .prose > p')].flatMap((block) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    return [...range.getClientRects()].map(({ left, top, width }) => [left, top + scrollY, width].map(Math.round));
  });
}
