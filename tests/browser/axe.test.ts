import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { openPaper } from '../helpers/browser.ts';
import { PAGE_TYPES } from '../helpers/page-types.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const paper = openPaper();

test.each([
  ['light', 320],
  ['light', 1280],
  ['dark', 320],
  ['dark', 1280],
] as const)(
  'axe-core finds nothing on any type of page: %s, %d px',
  async (colorScheme, width) => {
    const violations = await paper.read({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      const found: string[] = [];
      for (const [, path] of PAGE_TYPES) {
        await page.goto(path);
        await page.addScriptTag({ path: AXE });
        found.push(...(await page.evaluate(runAxe)).map((violation) => `${path} ${violation}`));
      }
      return found;
    });
    expect(violations).toEqual([]);
  },
  120_000,
);

/**
 * Every rule, best practice and AAA included, with all that is folded away opened. Left out are the rules axe-core itself
 * calls experimental or deprecated, and contrast of 7:1: the house asks for 4.5:1 everywhere (DESIGN of colours).
 */
async function runAxe(): Promise<string[]> {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const rules = axe
    .getRules()
    .filter(({ tags }) => !tags.includes('experimental') && !tags.includes('deprecated'))
    .map(({ ruleId }) => ruleId)
    .filter((id) => id !== 'color-contrast-enhanced');
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    runOnly: { type: 'rule', values: rules },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`),
  );
}

/** What the script of axe-core leaves in the page. */
declare const axe: {
  getRules(): { ruleId: string; tags: string[] }[];
  run(context: Document, options: object): Promise<AxeResults>;
};
