import path from 'node:path';
import { runnerImport } from 'vite';
import { launchChromium } from '../../src/desk/chromium.ts';
import { sanitizeSchema } from '../../src/markdown/sanitize-schema.ts';
import { listFiles } from '../helpers/folders.ts';
import { isRedirect, readPages } from '../helpers/pages.ts';
import { serveStrictly } from './strict-host.ts';

const TABS = 3;

/** Painting is most of the work, and nothing is looked at. */
const VIEWPORT = { width: 320, height: 200 };

/** What it knows of the reader's scripts is written for Vite, which gives them the base path. */
const JUDGE = path.resolve(import.meta.dirname, '../browser/judge-page.ts');
const EARLY = path.resolve(import.meta.dirname, '../../src/reader/early.ts');

/** What ran, led away, or was stopped by the policy alone, which the console tells. */
const RAN = /^(?:ran|dialog|opened|console|error|went) /;

/** Opens every page of a built site in Chromium, under the policy, and plays with all that is there (browser/judge-page.ts). */
export async function judgePages(out: string): Promise<JudgedPages> {
  const pages = (await readPages(out)).filter((page) => !isRedirect(page)).map((page) => page.path);
  const known = new Set((await listFiles(out)).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));
  const { watch } = (await runnerImport<typeof import('../browser/judge-page.ts')>(JUDGE)).module;
  const { earlyScript } = (await runnerImport<typeof import('../../src/reader/early.ts')>(EARLY)).module;
  const [browser, host] = await Promise.all([launchChromium(), serveStrictly(out, earlyScript)]);
  const waiting = [...pages];
  const faults: string[] = [];
  let executions = 0;
  try {
    await Promise.all(
      Array.from({ length: TABS }, async () => {
        const context = await browser.newContext({ baseURL: host.origin, viewport: VIEWPORT });
        const { judge } = await watch(context, host.origin, known);
        const page = await context.newPage();
        for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
          const place = address;
          const found = await judge(page, encodeURI(address), sanitizeSchema.tagNames ?? []).catch((error: unknown) => [
            `error ${String(error)}`,
          ]);
          executions += found.filter((fault) => RAN.test(fault)).length;
          faults.push(...found.map((fault) => `${place} ${fault}`));
        }
      }),
    );
  } finally {
    await browser.close();
    await host.close();
  }
  return { pages: pages.length, faults, executions };
}

export interface JudgedPages {
  readonly pages: number;
  readonly faults: readonly string[];
  readonly executions: number;
}
