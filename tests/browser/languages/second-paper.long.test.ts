import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { openPaper } from '../../helpers/browser/browser.ts';
import { findViolations } from '../accessibility/run-axe.ts';

/* A paper with different colours, language and logo has to pass the same checks as ours. */

const out = path.resolve('.cache/tests/second-paper-read');
const PAGES = ['/', '/2024/03/06/mercado/', '/2024/03/04/ponte-norte/', '/series/travessias/', '/topics/pontes/', '/by/rita-amostra/', '/archive/', '/corrections/', '/search/', '/404.html']; // prettier-ignore
// Before it is served.
beforeAll(async () => {
  const { status, output } = await buildSite({ content: path.resolve('tests/fixtures/papers/diario'), out, url: 'https://amostra.example/' }); // prettier-ignore
  expect([status, output]).toEqual([0, expect.any(String)]);
});

const paper = openPaper(out);

describe.each([
  ['light', 320],
  ['dark', 1280],
] as const)('%s, %d px', (colorScheme, width) => {
  test('axe-core finds nothing, and nothing is wider than the window', async () => {
    const faults = await paper.read({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      const found: string[] = [];
      page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
      for (const address of PAGES) {
        await page.goto(address);
        found.push(...(await findViolations(page)).map((violation) => `${address} ${violation}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) found.push(`${address} is ${wide} px wider`);
      }
      // A browser logs this for the page that does not exist.
      return found.filter((line) => !line.includes('status of 404'));
    });
    expect(faults).toEqual([]);
  });
});

test('links to all stories are 24 px apart if they are under each other', async () => {
  await paper.read({ viewport: { width: 240, height: 800 } }, async (page) => {
    await page.goto('/');
    const tops = await page
      .locator('.ways a')
      .evaluateAll((ways) => ways.map((way) => way.getBoundingClientRect().top));
    expect(tops).toHaveLength(2);
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeGreaterThanOrEqual(24);
  });
});

test('the drawn name has its space before it loads, and the colours of the page', async () => {
  await paper.read({ viewport: { width: 390, height: 844 } }, async (page) => {
    let arrived: (() => void) | undefined;
    await page.route('**/fonts/nameplate-*.svg', async (route) => {
      await new Promise<void>((resolve) => (arrived = resolve));
      await route.continue();
    });
    await page.goto('/2024/03/06/mercado/', { waitUntil: 'domcontentloaded' });
    const name = page.locator('.nameplate .drawn');
    const before = await name.boundingBox();
    await expect.poll(() => arrived !== undefined).toBe(true);
    const came = page.waitForResponse('**/fonts/nameplate-*.svg');
    arrived?.();
    await came;
    expect(await name.boundingBox()).toEqual(before);
    expect(before?.width).toBeGreaterThan(200);
    expect(await name.evaluate((drawn) => getComputedStyle(drawn).backgroundImage)).toContain('rgb(29, 79, 145)');
    expect(await page.getByRole('link', { name: 'O Diário de Amostra' }).first().isVisible()).toBe(true);
  });
});
