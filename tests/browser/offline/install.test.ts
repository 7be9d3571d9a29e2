import { expect, test } from 'vitest';
import { openLine, visit } from './offline-reader.ts';

const { line, read } = openLine();

test('the browser finds no reason not to install the site', async () => {
  await read({}, async (page, context) => {
    await visit(page, '/');
    const devtools = await context.newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // The browser of the tests treats a context like a private window, in which nothing can be installed.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
    const { url, errors, data } = await devtools.send('Page.getAppManifest');
    expect(url).toBe(`${line.origin}/manifest.webmanifest`);
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '')).toMatchObject({
      name: 'Kawaraban',
      start_url: '/',
      scope: '/',
      display: 'standalone',
    });
  });
});

test('the manifest has its own media type, and every icon has the stated size', async () => {
  await read({}, async (page) => {
    await page.goto('/');
    const response = await page.request.get('/manifest.webmanifest');
    expect(response.headers()['content-type']).toBe('application/manifest+json');
    const { icons } = (await response.json()) as { icons: { src: string; sizes: string; purpose: string }[] };
    expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src, sizes } of icons) {
      const size = await page.evaluate(async (address) => {
        const image = Object.assign(new Image(), { src: address });
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      expect([src, size]).toEqual([src, sizes]);
    }
  });
});

test('the worker’s file is requested each time', async () => {
  await read({}, async (page) => {
    await page.goto('/');
    expect((await page.request.get('/worker.js')).headers()['cache-control']).toBe('no-cache');
  });
});
