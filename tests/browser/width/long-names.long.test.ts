import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { enlarge, openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { LONG_NAMES, longNames } from './long-names.ts';

const out = path.resolve(import.meta.dirname, '../../../.cache/tests/long-names-site');
const paper = openPaper(out);

beforeAll(async () => {
  const content = await freshFolder('long-names-content');
  await writeFiles(content, await longNames());
  const { status, output } = await buildSite({ content, out });
  expect(status, output).toBe(0);
});

test.each([
  [320, 100],
  [320, 200],
  [390, 100],
  [768, 200],
  [1440, 100],
])(
  'at %s px with text of %s percent a name that is one long word does not overflow the page',
  async (width, percent) => {
    const found = await paper.read({ viewport: { width, height: 844 } }, async (page) => {
      const faults: string[] = [];
      for (const address of LONG_NAMES) {
        await page.goto(address);
        await toolsReady(page);
        await enlarge(page, percent);
        faults.push(...(await page.evaluate(outside)).map((fault) => `${address} ${fault}`));
      }
      return faults;
    });
    expect(found).toEqual([]);
  },
);

test.each([
  [320, 100],
  [320, 200],
  [390, 200],
])('at %s px with text of %s percent the button “Aa” is beside the name of the paper', async (width, percent) => {
  await paper.read({ viewport: { width, height: 844 } }, async (page) => {
    await page.goto('/');
    await toolsReady(page);
    await enlarge(page, percent);
    const name = await page.locator('.name').boundingBox();
    const button = await page.getByRole('button', { name: 'Display settings' }).boundingBox();
    expect((name?.x ?? NaN) + (name?.width ?? NaN)).toBeLessThanOrEqual(button?.x ?? NaN);
  });
});

test.each([390, 320])('at %s px each row of “Your data” has its name above an amount and a size', async (width) => {
  await paper.read({ viewport: { width, height: 844 } }, async (page) => {
    await page.goto('/your-data/');
    await toolsReady(page);
    const rows = await page
      .locator('your-data dl > div')
      .evaluateAll((found) =>
        found.map((row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().top))),
      );
    expect(rows.length).toBeGreaterThan(0);
    for (const [name = 0, amount = 0, size = 0] of rows) {
      expect(amount).toBeGreaterThan(name);
      expect(size).toBe(amount);
    }
  });
});

/** Elements that make the page wider than the screen, or are cut off at its edge. Runs in the page. */
function outside(): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const faults =
    document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px`] : [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (words.nextNode()) {
    const holder = words.currentNode.parentElement;
    // These scroll by themselves.
    if (!holder?.checkVisibility() || holder.closest('.shelf, .table-scroll, pre, .visually-hidden, script, style'))
      continue;
    range.selectNodeContents(words.currentNode);
    const isOut = [...range.getClientRects()].some(({ left, right }) => left < -0.5 || right > innerWidth + 0.5);
    if (isOut) faults.push(`${holder.localName}.${holder.className}: ${holder.textContent.trim().slice(0, 40)}`);
  }
  return faults;
}
