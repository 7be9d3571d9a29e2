import { expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';
import { findViolations } from './run-axe.ts';

/** Runs axe-core on every type of page, with everything folded opened. */
export function testAccessibility(screens: readonly (readonly ['light' | 'dark', width: number])[]): void {
  const paper = openPaper();
  test.each(screens)('axe-core finds nothing on any type of page: %s, %d px', async (colorScheme, width) => {
    const violations = await paper.read({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      const found: string[] = [];
      for (const [, path] of PAGE_TYPES) {
        await page.goto(path);
        await toolsReady(page);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        found.push(...(await findViolations(page)).map((violation) => `${path} ${violation}`));
      }
      return found;
    });
    expect(violations).toEqual([]);
  });
}
