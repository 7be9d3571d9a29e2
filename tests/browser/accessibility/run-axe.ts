import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds in a page in its current state; empty if it finds nothing. */
export async function findViolations(page: Page): Promise<string[]> {
  // Without a script element, because the policy of the site would refuse it.
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(runAxe);
}

/**
 * Every rule, including best practices and AAA, except those that axe-core calls experimental or deprecated, and the
 * contrast of 7:1, because our own limit is 4.5:1 everywhere.
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

/** What the script of axe-core adds to the page. */
declare const axe: {
  getRules(): { ruleId: string; tags: string[] }[];
  run(context: Document, options: object): Promise<AxeResults>;
};
