import type { BrowserContext, Page } from 'playwright-core';
import { earlyScript } from '../../src/reader/early.ts';
import { hook, judgePage } from './in-page.ts';

/** How long a timer of a script is waited for, in milliseconds. */
const LINGER_MS = 500;

/**
 * Reports everything in one tab of a context that runs, sends requests or leads away. A request to another site is reported
 * and blocked. The tab is used for the next documents too, because opening a tab takes longer than loading a page. After a
 * failure it is replaced.
 */
export async function openJudge(context: BrowserContext, { origin, known, allowed }: Place): Promise<Judge> {
  let tab: Page | undefined;
  let notes: string[] = [];
  let opened = 0;
  /** Paths of the open document and the one before: a worker makes copies of pages that were open when it started (worker/worker.ts). */
  let visited: readonly string[] = [];
  const note = (what: string) => void notes.push(what);
  await context.addInitScript(hook);
  await context.exposeBinding('reportAttack', (_, what: string) => note(`ran ${what}`));
  await context.route(
    (url) => url.origin !== origin || !known(url.pathname),
    async (route) => {
      const request = route.request();
      // The host answers an address that was opened directly, with 404 if nothing is there.
      if (request.isNavigationRequest() && request.url().startsWith(`${origin}/`)) return route.continue();
      const isCopy = request.serviceWorker() !== null && visited.includes(new URL(request.url()).pathname);
      if (!isCopy) note(`asked for ${request.url()}`);
      return route.abort();
    },
  );
  context.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => note(`console ${message.text()}`));
  context.on('weberror', (error) => note(`error ${error.error().message}`));

  const openTab = async () => {
    const page = await context.newPage();
    page.on('framenavigated', (frame) => {
      opened += 1;
      if (!frame.url().startsWith(`${origin}/`)) note(`went to ${frame.url()}`);
    });
    page.on('popup', (popup) => {
      note(`opened ${popup.url()}`);
      void popup.close();
    });
    return page;
  };
  const open = async (address: string, look: (page: Page) => Promise<readonly string[]>, documents: number) => {
    // After a document that hangs, or a failure, the next document gets a new tab.
    const page = tab ?? (await openTab());
    tab = undefined;
    const heard: string[] = [];
    notes = heard;
    opened = 0;
    visited = [...visited.slice(-1), new URL(address, origin).pathname];
    try {
      await page.goto(address);
      const faults = await look(page);
      await new Promise((resolve) => setTimeout(resolve, LINGER_MS));
      if (opened > documents) heard.push(`went through ${opened} documents`);
      tab = page;
      return [...heard, ...faults];
    } finally {
      if (tab !== page) await page.close();
    }
  };
  return {
    page: (address) => open(address, (page) => page.evaluate(judgePage, { allowed, earlyScript }), 1),
    // A redirect leads on once; a feed, a sitemap or a picture does not.
    file: (address) => open(address, () => Promise.resolve([]), 2),
    walk: (address, walk) => open(address, walk, Infinity),
  };
}

interface Place {
  readonly origin: string;
  /** Whether the site has a file at the path of a request. */
  known(pathname: string): boolean;
  /** Names of the elements that a story may contain. */
  readonly allowed: readonly string[];
}

/** Each method lists everything that ran, requested something unknown, led away, or could do so; empty if all is safe. */
export interface Judge {
  /** Opens a page and fires all events at all its elements. */
  page(address: string): Promise<string[]>;
  /** Opens a document that is not an ordinary page: a redirect, a feed, a sitemap, a picture. */
  file(address: string): Promise<string[]>;
  /** Opens a page and does what a reader does; `walk` returns the faults it found. */
  walk(address: string, walk: (page: Page) => Promise<readonly string[]>): Promise<string[]>;
}

/** Finds the files of a built site by the paths of requests. */
export function knownPaths(files: readonly string[]): (pathname: string) => boolean {
  const known = new Set(files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));
  return (pathname) => {
    try {
      return known.has(decodeURIComponent(pathname));
    } catch {
      return false;
    }
  };
}
