import type { Page } from 'playwright-core';

/** How many bytes of fonts and scripts a page fetches by itself, including every font. */
export async function fetchedBytes(page: Page, address: string): Promise<{ font: number; script: number }> {
  const bytes = { font: 0, script: 0 };
  const counted: Promise<void>[] = [];
  page.on('response', (response) => {
    const request = response.request();
    const kind = request.resourceType();
    if (kind !== 'font' && kind !== 'script') return;
    counted.push(request.sizes().then(({ responseBodySize }) => void (bytes[kind] += responseBodySize)));
  });
  await page.goto(address);
  // Every font, even if the page shows nothing in it.
  await page.evaluate(() =>
    Promise.all(
      ['', 'italic ', '500 '].flatMap((style) =>
        ['Newsreader', 'Newsreader Display'].map((family) => document.fonts.load(`${style}16px "${family}"`)),
      ),
    ),
  );
  await page.waitForLoadState('networkidle');
  await Promise.all(counted);
  return bytes;
}
