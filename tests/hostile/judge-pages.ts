import path from 'node:path';
import { runnerImport } from 'vite';
import { launchChromium } from '../../src/desk/chromium.ts';
import { serveFolder } from '../../src/desk/host.ts';
import { sanitizeSchema } from '../../src/markdown/sanitize-schema.ts';
import { listFiles } from '../helpers/folders.ts';
import { isRedirect, readPages } from '../helpers/pages.ts';

const TABS = 3;

/** Painting is most of the work, and nothing is looked at. */
const VIEWPORT = { width: 320, height: 200 };

/** What it knows of the reader's scripts is written for Vite, which gives them the base path. */
const JUDGE = path.resolve(import.meta.dirname, '../browser/judge-page.ts');

/** What ran, led away, or was stopped by the policy alone, which the console tells. */
const RAN = /^(?:ran|dialog|opened|console|error|went) /;

/**
 * Opens every page of a built site in Chromium, under the policy that the build wrote for hosts, and plays with all that is there (browser/judge-page.ts). A
 * page that could not be read, as when the browser was ended, is read again alone; twice is a fault of the page.
 */
export async function judgePages(out: string): Promise<JudgedPages> {
  const pages = (await readPages(out)).filter((page) => !isRedirect(page)).map((page) => page.path);
  const known = new Set(listFiles(out).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));
  const host = await serveFolder(out);
  try {
    const first = await readInTabs(pages, { origin: host.origin, known, tabs: TABS });
    const second = await readInTabs([...first.unread.keys()], { origin: host.origin, known, tabs: 1 });
    const found = [...first.found, ...second.found];
    return {
      pages: pages.length,
      executions: found.filter(({ fault }) => RAN.test(fault)).length,
      faults: found.map(({ address, fault }) => `${address} ${fault}`),
      unread: [...second.unread].map(([address, why]) => `${address} could not be read: ${why}`),
    };
  } finally {
    await host.close();
  }
}

async function readInTabs(addresses: readonly string[], { origin, known, tabs }: Place): Promise<Read> {
  const found: { address: string; fault: string }[] = [];
  const unread = new Map<string, string>();
  if (addresses.length === 0) return { found, unread };
  const { watch } = (await runnerImport<typeof import('../browser/judge-page.ts')>(JUDGE)).module;
  const browser = await launchChromium();
  const waiting = addresses.toReversed();
  try {
    await Promise.all(
      Array.from({ length: tabs }, async () => {
        const context = await browser.newContext({ baseURL: origin, viewport: VIEWPORT });
        const { judge } = await watch(context, origin, known);
        const page = await context.newPage();
        for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
          const place = address;
          try {
            const faults = await judge(page, encodeURI(place), sanitizeSchema.tagNames ?? []);
            found.push(...faults.map((fault) => ({ address: place, fault })));
          } catch (error) {
            unread.set(place, String(error).split('\n', 1)[0] ?? '');
          }
        }
      }),
    );
  } finally {
    await browser.close();
  }
  return { found, unread };
}

interface Place {
  readonly origin: string;
  /** Paths of all files there are. */
  readonly known: ReadonlySet<string>;
  readonly tabs: number;
}

interface Read {
  readonly found: readonly { readonly address: string; readonly fault: string }[];
  /** Why a page was not read, by its address. */
  readonly unread: ReadonlyMap<string, string>;
}

export interface JudgedPages {
  readonly pages: number;
  readonly executions: number;
  readonly faults: readonly string[];
  /** Pages that could not be read, and why. */
  readonly unread: readonly string[];
}
