import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

declare module 'vitest' {
  interface TaskMeta {
    /** what a test needs that is not on every machine; the summary names it if the test was skipped */
    needs?: string;
  }
}

/** Lists at the end of a run which tests were skipped, and why. */
export default class SkippedReporter implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    // If tests are selected by name, the others are left out on purpose.
    if (this.vitest?.config.testNamePattern) return;
    for (const line of nameSkipped(modules)) console.log(line);
  }
}

/** Writes one line for each reason: `Skipped 25 tests: needs nginx`. */
export function nameSkipped(modules: readonly TestModule[]): readonly string[] {
  const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
  const byReason = Map.groupBy(skipped, reasonOf);
  return [...byReason].map(([reason, { length }]) => `Skipped ${length} ${length === 1 ? 'test' : 'tests'}: ${reason}`);
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return result.note;
  for (let at: TestCase | TestCase['parent'] = test; at.type !== 'module'; at = at.parent) {
    const { needs } = at.meta();
    if (needs) return `needs ${needs}`;
  }
  return `${test.module.relativeModuleId}, without a reason`;
}
