import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds in a page as it stands; empty when it finds nothing. */
export async function findViolations(page: Page): Promise<string[]> {
  // No element of a script: the policy of the site would refuse it.
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(runAxe);
}

/**
 * Every rule, best practice and AAA included. Left out are the rules axe-core itself calls experimental or deprecated,
 * and contrast of 7:1: the house asks for 4.5:1 everywhere (DESIGN of colours).
 */
async function runAxe(): Promise<string[]> {
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
