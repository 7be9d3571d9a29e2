import type { Page } from 'playwright-core';

/** How many bytes of type and script a page fetches by itself, every face of the type among them. */
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
  // Every face there is, also one this page shows nothing of.
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
