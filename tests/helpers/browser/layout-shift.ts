import type { Page } from 'playwright-core';

/** Records layout shifts on pages that are opened from now on. */
export function watchShift(page: Page): Promise<unknown> {
  return page.addInitScript(noteShifts);
}

/**
 * Returns the sum of all layout shifts since the page was opened, after it has been painted. This is stricter than CLS, which
 * takes the worst five seconds.
 */
export async function shiftOf(page: Page): Promise<number> {
  await painted(page);
  return page.evaluate(() => (globalThis as unknown as { shift: () => number }).shift());
}

/** Waits until changes of the page are painted and their layout shifts are recorded. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

/** Runs in the page before anything else. */
function noteShifts(): void {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) sum += entry.value;
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  Object.assign(globalThis, {
    shift: () => {
      add(observer.takeRecords());
      return sum;
    },
  });
}
