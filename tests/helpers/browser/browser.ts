import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../../tools/chromium.ts';
import { serveFolder } from '../../../src/commands/server/host.ts';
import { deployToCaddy, deployToNginx } from '../../../tools/lib/deployed.ts';
import type { Host } from '../../../tools/lib/hosts.ts';
import { SITES } from '../site/sites.ts';

export { findChromium } from '../../../tools/chromium.ts';

let opened: Browser | undefined;

/** The browser of this worker. All its files share it, and it ends with the worker. */
export async function openBrowser(): Promise<Browser> {
  if (!opened?.isConnected()) opened = await launchChromium();
  return opened;
}

/**
 * Starts a browser and a host for the tests of a file, over a site that the set-up has built or any other folder. Call it at
 * the top of the file. `TEST_HOST=nginx` or `caddy` uses a real server with deploy/ instead of ours.
 *
 * The site's worker is off unless a test allows it (`serviceWorkers: 'allow'`), because it would fill its cache again for each
 * reader. Its tests use `openLine`.
 */
export function openPaper(folder: string = SITES.fixture.out, serve = chosenHost()): Paper {
  let browser: Browser | undefined;
  let served: Host | undefined;
  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serve(folder)]);
  });
  afterAll(async () => {
    await served?.close();
  });
  const origin = () => served?.origin ?? '';
  return {
    get origin() {
      return origin();
    },
    async read(options, look) {
      const context = await browser?.newContext({ baseURL: origin(), serviceWorkers: 'block', ...options });
      if (!context) throw new Error('The browser is not open: read pages within tests.');
      try {
        return await look(await context.newPage());
      } finally {
        await context.close();
      }
    },
  };
}

function chosenHost(): (folder: string) => Promise<Host> {
  switch (process.env['TEST_HOST']) {
    case 'nginx':
      return (root) => deployToNginx({ root });
    case 'caddy':
      return (root) => deployToCaddy({ root });
    default:
      return (folder) => serveFolder(folder);
  }
}

/** Waits until the reader's tools are on the page. */
export async function toolsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(':not(:defined), [aria-busy="true"]') === null);
}

/** Sets the size of all text, as a reader does in the browser. The site's policy would refuse an added style. */
export async function enlarge(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: ${size}% !important }`);
    document.adoptedStyleSheets.push(sheet);
  }, percent);
}

/** Waits until the page of a series has stored what it shows. */
export async function seriesRemembered(page: Page): Promise<void> {
  await page.waitForFunction(() => /"series":\{"/.test(localStorage.getItem('kawaraban:/:store') ?? ''));
}

export interface Paper {
  /** `http://127.0.0.1:port`, once tests run */
  readonly origin: string;
  /** Passes a page of a new context to `look`, with addresses relative to the site, and closes it afterwards. */
  read<Found>(options: BrowserContextOptions, look: (page: Page) => Promise<Found>): Promise<Found>;
}
