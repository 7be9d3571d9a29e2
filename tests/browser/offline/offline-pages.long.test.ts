import { readFile, writeFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { enlarge } from '../../helpers/browser/browser.ts';
import { shiftOf, watchShift } from '../../helpers/browser/layout-shift.ts';
import { copyOf, copySite, COPY_LINE, openLine, OTHER, ready, remembered, STORY, visit } from './offline-reader.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const { line, read } = openLine();
const DESK = { viewport: { width: 1280, height: 800 } };

test('a page that was opened opens again without a network, and says when it was saved', async () => {
  await read(DESK, async (page) => {
    await visit(page, '/');
    await page.goto(STORY);
    await remembered(page, STORY);
    await line.cut();
    await page.goto(STORY);
    expect(await page.locator('h1').innerText()).toBe('A sample story with a picture');
    const notice = page.getByRole('status').filter({ hasText: 'This copy was saved on' });
    expect(await notice.innerText()).toMatch(COPY_LINE);
    expect(await notice.evaluate((element) => element.nextElementSibling?.localName)).toBe('header');
    await ready(page);
  });
});

test('so does the first page, which was open before the worker started', async () => {
  await read(DESK, async (page) => {
    await visit(page, STORY);
    await remembered(page, STORY);
    await line.cut();
    await page.reload();
    expect(await page.getByText(COPY_LINE).count()).toBe(1);
  });
});

test.each([
  ['without its last slash', STORY.slice(0, -1)],
  ['by the name of its file', `${STORY}index.html`],
  ['by its short link', '/a/withfoto/'],
  ['by its short link without a slash', '/a/withfoto'],
  ['with an unknown query', `${STORY}?utm_source=mail`],
])('a page on the device is found %s', async (_, address) => {
  await read(DESK, async (page) => {
    await visit(page, '/');
    await page.goto(STORY);
    await remembered(page, STORY);
    await line.cut();
    await page.goto(`${address}#photo`);
    expect(await page.locator('h1').innerText()).toBe('A sample story with a picture');
    expect(await page.getByText(COPY_LINE).count()).toBe(1);
    expect(await page.evaluate(() => location.pathname + location.hash)).toBe(`${STORY}#photo`);
  });
});

test('instead of a page that is not on the device, the list of copies is shown', async () => {
  await read(DESK, async (page) => {
    await visit(page, '/');
    await page.goto(OTHER);
    await remembered(page, OTHER);
    // Without the reader's tools a story has no headline in the list.
    await ready(page);
    await line.cut();
    await page.goto('/topics/sample-words/');
    expect(await page.locator('h1').innerText()).toBe('Offline reading');
    const link = page.locator('offline-list a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(OTHER);
    await link.click();
    await page.getByText(COPY_LINE).waitFor();
  });
});

test('the list of copies grows while it is open', async () => {
  await read(DESK, async (page, context) => {
    await visit(page, '/offline/');
    const link = page.locator('offline-list a');
    expect(await link.count()).toBe(0);
    const other = await context.newPage();
    await other.goto(OTHER);
    await remembered(other, OTHER);
    await ready(other);
    // The story is remembered as its page closes.
    await other.goto('about:blank');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(OTHER);
  });
});

test('with a network no copy is shown', async () => {
  const edited = await copySite('offline-edited');
  await edit(path.join(edited, STORY, 'index.html'), (html) => html.replaceAll('with a picture', 'edited since'));
  await read(DESK, async (page) => {
    await visit(page, STORY);
    await page.reload();
    await remembered(page, STORY);
    await line.deploy(edited);
    await page.goto(STORY);
    expect(await page.locator('h1').innerText()).toBe('A sample story edited since');
    expect(await page.getByText(/This copy was saved on/).count()).toBe(0);
  });
});

test('after three seconds without an answer the copy is shown, which says so, and the answer is kept for the next time', async () => {
  const edited = await copySite('offline-slow');
  await edit(path.join(edited, STORY, 'index.html'), (html) => html.replaceAll('with a picture', 'edited since'));
  await read(DESK, async (page) => {
    await visit(page, STORY);
    await page.reload();
    await remembered(page, STORY);
    await line.deploy(edited);
    line.slow(9000);
    const start = Date.now();
    await page.goto(STORY, { waitUntil: 'commit' });
    const waited = Date.now() - start;
    expect(waited).toBeGreaterThan(2500);
    expect(waited).toBeLessThan(9000);
    const notice = page.getByText('Your connection is slow.');
    await notice.waitFor();
    expect(await page.locator('h1').innerText()).toBe('A sample story with a picture');
    await expect.poll(() => copyOf(page, STORY), { timeout: 30_000 }).toContain('edited since');
    await line.cut();
    await page.goto(STORY);
    expect(await page.locator('h1').innerText()).toBe('A sample story edited since');
  });
});

test('without a copy the worker waits for a slow network', async () => {
  await read(DESK, async (page) => {
    await visit(page, '/');
    line.slow(4000);
    await page.goto(OTHER, { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    expect(await page.locator('h1').innerText()).toContain('Yoon');
    expect(await page.getByText(/This copy was saved on/).count()).toBe(0);
  });
});

test('a page that is gone from the site is gone from the device', async () => {
  const without = await copySite('offline-gone');
  await rm(path.join(without, STORY), { recursive: true });
  await read(DESK, async (page) => {
    await visit(page, '/');
    await page.goto(STORY);
    await remembered(page, STORY);
    await line.deploy(without);
    await page.goto(STORY);
    expect(await page.locator('h1').innerText()).toBe('Page not found');
    await expect.poll(() => copyOf(page, STORY)).toBe('');
    await line.cut();
    await page.goto(STORY);
    expect(await page.locator('h1').innerText()).toBe('Offline reading');
  });
});

test('a redirect still redirects, and is not kept under its own address', async () => {
  await read(DESK, async (page) => {
    await visit(page, '/');
    await page.goto(STORY.slice(0, -1));
    expect(new URL(page.url()).pathname).toBe(STORY);
    await remembered(page, STORY);
    await line.cut();
    await page.goto(STORY.slice(0, -1));
    expect(new URL(page.url()).pathname).toBe(STORY);
    const kept = await page.evaluate(async () => {
      const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain(STORY);
    expect(kept).not.toContain(STORY.slice(0, -1));
    await page.goto(`${STORY}?from=a-friend#photo`);
    expect(await page.getByText(COPY_LINE).count()).toBe(1);
  });
});

test('requests for parts of files, requests that send data, and files that may change go to the network unchanged', async () => {
  await read(DESK, async (page) => {
    await visit(page, STORY);
    const script = await page.locator('script[src]').first().getAttribute('src');
    await page.evaluate((address) => fetch(String(address)), script);
    await line.cut();
    const ask = (address: string, options: { method?: string; body?: string; headers?: Record<string, string> }) =>
      page.evaluate(
        ([to, how]) => fetch(to, how).then(({ status }) => status, () => 'failed'), // prettier-ignore
        [address, options] as const,
      );
    expect(await ask(String(script), {})).toBe(200);
    expect(await ask(String(script), { headers: { Range: 'bytes=0-9' } })).toBe('failed');
    expect(await ask(STORY, { method: 'POST', body: 'sample' })).toBe('failed');
    expect(await ask('/feed.xml', {})).toBe('failed');
    expect(await ask('/worker.js', {})).toBe('failed');
  });
});

test('if a picture is missing in one width, another width is shown', async () => {
  await read({ viewport: { width: 360, height: 700 }, deviceScaleFactor: 1 }, async (page) => {
    await visit(page, '/');
    await page.goto(STORY);
    const picture = page.locator('.prose img').first();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    const small = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
    await remembered(page, STORY);
    await expect.poll(() => page.evaluate(async (address) => (await caches.match(address)) !== undefined, small)).toBe(true); // prettier-ignore
    await line.cut();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(STORY);
    const wide = await picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.currentSrc;
    });
    expect(wide).not.toBe(small);
  });
});

test('at most thirty opened pages are kept', async () => {
  await read(DESK, async (page) => {
    await visit(page, '/');
    await page.evaluate(async () => {
      const pages = await caches.open('kawaraban:/:pages');
      for (let day = 1; day <= 40; day++) await pages.put(`/day-${day}/`, new Response('sample'));
    });
    await page.goto(STORY);
    await remembered(page, STORY);
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open('kawaraban:/:pages')).keys()).length))
      .toBe(30);
  });
});

test.each([
  ['light', 'System'],
  ['dark', 'System'],
  ['light', 'Sepia'],
  ['light', 'Dark'],
] as const)('axe-core finds nothing in a copy and on the page that lists them: %s, %s', async (colorScheme, theme) => {
  await read({ viewport: { width: 320, height: 640 }, colorScheme }, async (page) => {
    await visit(page, STORY);
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByRole('radio', { name: theme, exact: true }).check();
    await page.reload();
    await remembered(page, STORY);
    await line.cut();
    for (const address of [STORY, '/topics/']) {
      await page.goto(address);
      await ready(page);
      if (address !== STORY) await page.locator('offline-list').waitFor();
      expect([address, await findViolations(page)]).toEqual([address, []]);
    }
  });
});

test('the line of a copy moves nothing and fits the smallest screen at 200 %', async () => {
  await read({ viewport: { width: 320, height: 640 } }, async (page) => {
    await visit(page, STORY);
    await page.reload();
    await remembered(page, STORY);
    await line.cut();
    await watchShift(page);
    await page.goto(STORY);
    await ready(page);
    await page.getByText(COPY_LINE).waitFor();
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.002);
    await enlarge(page, 200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test('no other host gets a request, and the worker is fetched after the text is painted', async () => {
  await read(DESK, async (page, context) => {
    const asked: Request[] = [];
    context.on('request', (request) => asked.push(request));
    await visit(page, STORY);
    expect(asked.map((request) => request.url()).filter((url) => !url.startsWith(line.origin))).toEqual([]);
    const painted = await page.evaluate(
      () => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity),
    );
    const worker = asked.find((request) => request.url().endsWith('/worker.js'));
    expect(worker?.timing().startTime).toBeGreaterThan(painted);
  });
});

test('if the browser has no worker for the site, pages work as usual', async () => {
  await read({ ...DESK, serviceWorkers: 'block' }, async (page) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(STORY);
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
  });
});

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error('The edit changed nothing.');
  await writeFile(file, changed);
}
