import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { beginEntry } from '../../../src/reader/offline/page-markers.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { copyFolder, freshFolder, listFiles } from '../../../tools/lib/folders.ts';
import { SITES } from '../../helpers/site/sites.ts';
import {
  copyOf,
  copySite,
  keepIt,
  keptNames,
  COPY_LINE,
  openLine,
  OTHER,
  ready,
  remembered,
  SERIES,
  STORY,
  visit,
} from './offline-reader.ts';

const { line, read } = openLine();
const DESK = { viewport: { width: 1280, height: 800 } };
const PART = '/2024/01/07/sample-part-7/';
const REWORDED = 'edited for the second deployment';

/** A later deployment: every script has a new name and no longer its old one, and a story has changed. */
let second: string;
/** The same with the worker of the first deployment, because the browser has not requested a newer one yet. */
let secondWithOldWorker: string;

beforeAll(async () => {
  second = await copySite('offline-second');
  const scripts = listFiles(second).filter((file) => /^(?:reader|_astro)\/.*\.(?:js|css)$/.test(file));
  const renamed = new Map(scripts.map((file, index) => [file, newName(file, index)]));
  for (const file of listFiles(second).filter((one) => /\.(?:html|js|json)$/.test(one))) {
    let text = await readFile(path.join(second, file), 'utf8');
    for (const [from, to] of renamed) text = text.replaceAll(path.basename(from), path.basename(to));
    if (file === `${STORY.slice(1)}index.html`) text = text.replaceAll('with a picture', REWORDED);
    await writeFile(path.join(second, file), text);
  }
  for (const [from, to] of renamed) await rename(path.join(second, from), path.join(second, to));
  secondWithOldWorker = path.join(await freshFolder('offline-second-old-worker'), 'site');
  await copyFolder(second, secondWithOldWorker);
  await cp(path.join(SITES.fixture.out, 'worker.js'), path.join(secondWithOldWorker, 'worker.js'));
});

describe('two deployments apart', () => {
  test.each([
    ['the old worker', () => secondWithOldWorker],
    ['the new worker', () => second],
  ])('%s with the new site: new pages are shown, and older copies work with their own script', async (_, folder) => {
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await keepIt(page);
      await line.deploy(folder());
      await page.goto(STORY);
      await ready(page);
      expect(await page.locator('h1').innerText()).toBe(`A sample story ${REWORDED}`);
      expect(await page.getByText(COPY_LINE).count()).toBe(0);
      await settled(page);
      // Only the stored copy is left, unchanged.
      await page.evaluate(() => caches.delete('kawaraban:/:pages'));
      await line.cut();
      await page.goto(STORY);
      expect(await page.locator('h1').innerText()).toBe('A sample story with a picture');
      expect(await page.getByText(COPY_LINE).count()).toBe(1);
      await ready(page);
    });
  });

  test('a page that is open when the new worker takes over keeps working, with scripts that the host no longer has', async () => {
    await read(DESK, async (page, context) => {
      await visit(page, STORY);
      await line.deploy(second);
      const other = await context.newPage();
      await other.goto('/about/');
      await ready(other);
      await settled(other);
      await page.getByRole('button', { name: 'Display settings' }).click();
      await page.getByRole('radio', { name: 'Dark' }).waitFor();
      await page.keyboard.press('Escape');
      await keepIt(page);
      await line.cut();
      await page.goto(STORY);
      await ready(page);
    });
  });

  test('a new copy replaces the older one', async () => {
    await read(DESK, async (page) => {
      await visit(page, SERIES);
      await page.evaluate(async () => {
        const cache = await caches.open('kawaraban:/:kept:series:twelve-parts:1');
        const kept = { id: 'twelve-parts', kind: 'series', title: 'Sample', path: '/series/twelve-parts/', bytes: 1, at: 1 };
        await cache.put('/kept.json', Response.json({ ...kept, parts: [{ path: '/2024/01/01/sample-part-1/', pictures: [] }] }));
      }); // prettier-ignore
      await page.reload();
      await page.getByRole('button', { name: /^Update \(12 parts, \d+ kB\)$/ }).click();
      await page.getByText(/^Saved for offline reading \(12 parts, /).waitFor();
      expect(await keptNames(page)).toHaveLength(1);
    });
  });
});

describe('stories that may no longer be read', () => {
  test('a withdrawn story is removed from copies and history at the next visit, on whatever page that begins', async () => {
    const withdrawn = await copySite('offline-withdrawn');
    await writeFile(path.join(withdrawn, 'withdrawn.json'), JSON.stringify([['withfoto', STORY]]));
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await keepIt(page);
      await page.reload();
      await remembered(page, STORY);
      await page.waitForLoadState('networkidle');
      await line.deploy(withdrawn);
      await later(page);
      await page.goto('/about/');
      await expect.poll(() => keptNames(page)).toEqual([]);
      await expect.poll(() => copyOf(page, STORY)).toBe('');
      await expect
        .poll(() => page.evaluate(() => localStorage.getItem('kawaraban:/:store') ?? ''))
        .not.toContain('withfoto');
      await line.cut();
      await page.goto(STORY);
      expect(await page.locator('h1').innerText()).toBe('Offline reading');
    });
  });

  test('a saved series loses its withdrawn part, and says how many parts are left', async () => {
    const withdrawn = await copySite('offline-withdrawn-part');
    await writeFile(path.join(withdrawn, 'withdrawn.json'), JSON.stringify([['samplep7', PART]]));
    await read(DESK, async (page) => {
      await visit(page, SERIES);
      await keepIt(page);
      await page.waitForLoadState('networkidle');
      await line.deploy(withdrawn);
      await later(page);
      await page.goto('/offline/');
      await expect
        .poll(async () => (await page.reload(), page.locator('offline-list li').first().innerText()))
        .toMatch(/11 parts, /);
      await line.cut();
      await page.goto(PART);
      expect(await page.locator('h1').innerText()).toBe('Offline reading');
      for (const address of ['/2024/01/08/sample-part-8/', SERIES]) {
        await page.goto(address);
        expect(await page.getByText(COPY_LINE).count()).toBe(1);
        expect(await page.content()).toContain('Sample part 6');
        expect(await page.content()).not.toContain('Sample part 7');
      }
    });
  });

  test('the list of withdrawn stories is requested once in a visit', async () => {
    await read(DESK, async (page) => {
      await visit(page, STORY);
      for (const address of [OTHER, SERIES, '/about/', STORY]) {
        await page.goto(address);
        await ready(page);
        await page.waitForLoadState('networkidle');
      }
      expect(line.requests.filter((address) => address === '/withdrawn.json')).toHaveLength(1);
    });
  });

  test('a story whose licence has ended is not shown, and is removed even without a network', async () => {
    const licensed = await copySite('offline-licensed');
    const file = path.join(licensed, STORY, 'index.html');
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('data-story=', `data-expires="${expires}" data-story=`),
    );
    const front = path.join(licensed, 'index.html');
    const html = await readFile(front, 'utf8');
    const mark = html.lastIndexOf(beginEntry(), html.indexOf(STORY));
    await writeFile(front, html.slice(0, mark) + html.slice(mark).replace(beginEntry(), beginEntry(expires)));
    await line.deploy(licensed);
    await read(DESK, async (page) => {
      await visit(page, '/');
      await remembered(page, '/');
      await page.goto(STORY);
      await keepIt(page);
      await line.cut();
      await page.goto(STORY);
      expect(await page.getByText(COPY_LINE).count()).toBe(1);
      await licenceEnds(page);
      await page.goto(STORY);
      expect(await page.locator('h1').innerText()).toBe('Offline reading');
      await expect.poll(() => keptNames(page)).toEqual([]);
      await expect.poll(() => copyOf(page, STORY)).toBe('');
      // As it would have been remembered, because the page stores its own end when it is left.
      await page.evaluate(() => {
        const store = localStorage.getItem('kawaraban:/:store') ?? '';
        localStorage.setItem('kawaraban:/:store', store.replace(/"expires":\d+/, '"expires":1'));
      });
      await page.goto('/');
      expect(await page.getByText(COPY_LINE).count()).toBe(1);
      expect(await page.content()).not.toContain('A sample story with a picture');
      await expect.poll(() => copyOf(page, '/')).not.toContain('A sample story with a picture');
      const remembers = () => page.evaluate(() => localStorage.getItem('kawaraban:/:store') ?? '');
      await expect.poll(remembers).not.toContain('A sample story with a picture');
    });
  });

  test('a story without an end of its licence does not mention one', async () => {
    expect(await readFile(path.join(SITES.fixture.out, STORY, 'index.html'), 'utf8')).not.toContain('data-expires');
  });
});

describe('the switch in publication.yaml', () => {
  let off: string;
  beforeAll(async () => {
    off = path.join(await freshFolder('offline-off'), 'site');
    const { status, output } = await buildSite({
      content: SITES.fixture.content,
      out: off,
      env: { KAWARABAN_OFFLINE: 'false' },
    });
    expect(status, output).toBe(0);
  });

  test('removes the worker and every copy from the device at the next visit, and the page keeps working', async () => {
    await read(DESK, async (page, context) => {
      await visit(page, STORY);
      await keepIt(page);
      const other = await context.newPage();
      await other.goto(OTHER);
      await ready(other);
      await line.deploy(off);
      await page.goto(STORY);
      await ready(page);
      await expect.poll(() => leftOf(page)).toEqual({ workers: 0, caches: [] });
      // An old page can still be read, and its links still work.
      await other.getByRole('link', { name: 'Archive' }).click();
      await ready(other);
      await expect.poll(() => leftOf(other)).toEqual({ workers: 0, caches: [] });
      await line.cut();
      await expect(page.goto(STORY)).rejects.toThrow('ERR_CONNECTION_REFUSED');
    });
  });

  test('also reaches a device whose pages never check: the worker removes itself', async () => {
    const workerOnly = await copySite('offline-off-worker');
    await cp(path.join(off, 'worker.js'), path.join(workerOnly, 'worker.js'));
    await read(DESK, async (page) => {
      await visit(page, STORY);
      await keepIt(page);
      await line.deploy(workerOnly);
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await expect.poll(() => leftOf(page)).toEqual({ workers: 0, caches: [] });
      expect(await page.locator('h1').innerText()).toBe('A sample story with a picture');
    });
  });

  test('a first visit then has no worker at all', async () => {
    await line.deploy(off);
    await read(DESK, async (page) => {
      await page.goto(STORY);
      await ready(page);
      await page.waitForLoadState('networkidle');
      expect(await leftOf(page)).toEqual({ workers: 0, caches: [] });
      expect(line.requests).not.toContain('/worker.js');
    });
  });
});

test('under a base path the worker answers only for that path', async () => {
  await line.deploy(SITES.based.out, '/news/');
  await read(DESK, async (page) => {
    await visit(page, `/news${STORY}`);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(`${line.origin}/news/`);
    await keepIt(page);
    await line.cut();
    await page.goto(`/news${STORY}`);
    expect(await page.getByText(COPY_LINE).count()).toBe(1);
    await page.goto('/news/topics/');
    expect(await page.locator('h1').innerText()).toBe('Offline reading');
    await expect(page.goto('/elsewhere/')).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });
});

function newName(file: string, index: number): string {
  const digest = String(index).padStart(10, '0');
  return file.startsWith('reader/') ? `reader/${digest}.js` : file.replace(/\.[\w-]+\.(js|css)$/, `.${digest}.$1`);
}

/** Waits until the worker of the current deployment has taken over and is idle. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await (await navigator.serviceWorker.ready).update(), true));
  await expect.poll(() => workersOf(page)).toEqual({ active: 'activated' });
}

/** The states of the page's workers: there is one, or also a newer one that is being installed. */
function workersOf(page: Page): Promise<{ installing?: string; waiting?: string; active?: string }> {
  return page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    return {
      ...(installing && { installing: installing.state }),
      ...(waiting && { waiting: waiting.state }),
      ...(active && { active: active.state }),
    };
  });
}

/** Simulates that the last visit was an hour ago. */
async function later(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const assets = await caches.open('kawaraban:/:assets');
    await assets.put('/withdrawn.json', new Response(String(Date.now() - 3_600_000)));
  });
}

/** Simulates that every licence of a stored copy has ended. */
async function licenceEnds(page: Page): Promise<void> {
  const ended = await page.evaluate(async () => {
    let copies = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const copy = await cache.match(request);
        for (const name of ['X-Kept-Expires', 'X-Kept-Next-Over']) {
          const end = Number(copy?.headers.get(name) ?? 0);
          if (!copy || end <= Date.now()) continue;
          copies++;
          const headers = new Headers(copy.headers);
          headers.set(name, String(end - 3_600_000));
          const iso = [end, end - 3_600_000].map((time) => new Date(time).toISOString()) as [string, string];
          await cache.put(request, new Response((await copy.text()).replaceAll(...iso), { headers }));
        }
      }
    }
    return copies;
  });
  // The downloaded copy, the page that was read, and the front page, which shows it.
  expect(ended).toBe(3);
}

async function leftOf(page: Page): Promise<{ workers: number; caches: string[] }> {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }));
}
