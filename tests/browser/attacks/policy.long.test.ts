import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';
import { SERVERS } from '../../../tools/lib/deployed.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';
import { SITES } from '../../helpers/site/sites.ts';
import { painted } from '../../helpers/browser/layout-shift.ts';
import { keepIt } from '../offline/offline-reader.ts';

const STORY = '/2024/02/05/with-photo/';
const DESK: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
  serviceWorkers: 'allow',
};

describe.for(SERVERS)('with a real %s and its headers', ([program, isHere, deploy]) => {
  describe.skipIf(!isHere)('the browser refuses nothing', { meta: { needs: program } }, () => {
    const paper = openPaper(SITES.fixture.out, (root) => deploy({ root }));
    const visit = (path: string, use: (page: Page) => Promise<unknown>, options: BrowserContextOptions = DESK) =>
      paper.read(options, async (page) => {
        const faults = await watch(page);
        await page.goto(path);
        await page.locator('comfort-control button').waitFor();
        await use(page);
        await page.waitForLoadState('networkidle');
        expect(await faults()).toEqual([]);
      });

    test.for(PAGE_TYPES)('of the page %s', async ([, path]) => {
      await visit(path, () => Promise.resolve());
    });

    test('of the display settings', async () => {
      await visit(STORY, async (page) => {
        await page.getByRole('button', { name: 'Display settings' }).click();
        for (const name of ['Dark', 'OpenDyslexic']) await page.getByRole('radio', { name, exact: true }).check();
        await page.getByLabel('Text size').press('ArrowRight');
        await page.getByRole('checkbox', { name: 'Justify text' }).check();
        await page.reload();
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
      });
    });

    test('of sharing: links, the short link with its QR code, a citation, a passage', async () => {
      await visit(STORY, async (page) => {
        await page.locator('share-control > button').click();
        await page.getByRole('button', { name: 'Copy link', exact: true }).click();
        await page.locator('share-control > button').click();
        await page.getByText('QR code and citation').click();
        await page.locator('share-control img').scrollIntoViewIfNeeded();
        await page
          .locator('share-control [popover]')
          .getByRole('button', { name: /citation/i })
          .first()
          .click();
        await page.locator('.prose > p').first().click({ clickCount: 3 });
        await page.getByRole('button', { name: 'Copy link to this passage' }).click();
        await expect.poll(() => page.locator('.share').getByRole('status').innerText()).toContain('passage');
      });
    });

    test('of the search: its box, its page, its program and its index', async () => {
      await visit('/', async (page) => {
        await page.keyboard.press('/');
        await page.locator('.search-box input:focus').waitFor();
        await page.keyboard.type('sample');
        await page.locator('.search-box a').first().waitFor();
        await page.keyboard.press('Enter');
        await page.waitForURL('**/search/?q=sample');
        await page.locator('.found mark').first().waitFor();
      });
    });

    test('of the worker and its copies', async () => {
      await visit(STORY, async (page) => {
        await keepIt(page);
        await page.evaluate(() => navigator.serviceWorker.ready);
        await page.goto('/offline/');
        await page.locator('offline-list li').first().waitFor();
      });
    });

    test('of reading aloud, with its silent sound for the media keys', async () => {
      await paper.read(DESK, async (page) => {
        const faults = await watch(page);
        await page.addInitScript(giveVoice);
        await page.goto(STORY);
        await page.locator('listen-control').getByText('Listen', { exact: true }).click();
        await page.locator('listen-control').getByText('Pause', { exact: true }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await faults()).toEqual([]);
      });
    });

    test('of the reader’s tools: saved stories, keys, export and erasure', async () => {
      await visit(STORY, async (page) => {
        await page.keyboard.press('s');
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
        await page.goto('/saved/');
        await page.locator('saved-list a').first().waitFor();
        await page.goto('/your-data/');
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Export to a file' }).click();
        await download;
        await page.getByRole('button', { name: 'Delete everything' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
      });
    });

    test('of a feed and a drawing that are opened directly', async () => {
      for (const path of ['/feed.xml', '/favicon.svg', '/a/withfoto.svg']) {
        await paper.read(DESK, async (page) => {
          const faults = await watch(page);
          await page.goto(path);
          await page.waitForLoadState('networkidle');
          expect([path, await faults()]).toEqual([path, []]);
        });
      }
    });

    test('except things that no page of the site does', async () => {
      await paper.read(DESK, async (page) => {
        const faults = await watch(page);
        await page.goto(STORY);
        await page.evaluate(() => {
          document.body.setAttribute('style', 'color: red');
          document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/' }));
        });
        const markup = page.evaluate(() => (document.body.innerHTML = '<p>A sample.</p>'));
        await expect(markup).rejects.toThrow(/TrustedHTML/);
        await expect
          .poll(async () => (await faults()).filter((fault) => fault.startsWith('/')).toSorted())
          .toEqual(
            ['img-src', 'require-trusted-types-for', 'style-src-attr'].map((directive) => `${STORY} ${directive}`),
          );
      });
    });
  });
});

/** Everything that the browser refuses on a page, with its messages, over every opened address. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const faults: string[] = [];
  page.on('console', (message) => {
    // The page of a withdrawn story has its own status.
    const isStatus = message.text().endsWith('status of 410 (Gone)') && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isStatus) faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.exposeFunction('refused', (fault: string) => faults.push(fault));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      Reflect.get(window, 'refused')(`${location.pathname} ${effectiveDirective}`);
    });
  });
  return async () => {
    await painted(page);
    return faults;
  };
}

/** A voice of the device, which a test browser lacks. */
function giveVoice(): void {
  const engine = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: 'en-GB', localService: true }],
    speak: () => undefined,
    cancel: () => undefined,
  });
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => undefined });
}
