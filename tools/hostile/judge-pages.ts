import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { runnerImport } from 'vite';
import { launchChromium } from '../chromium.ts';
import { serveFolder } from '../../src/desk/host.ts';
import { sanitizeSchema } from '../../src/markdown/sanitize-schema.ts';
import { listFiles } from '../../src/list-files.ts';
import { isRedirect, readPages } from '../../tests/helpers/pages.ts';
import type { Judge } from './judge-page.ts';
import type { Claim, Fault } from './claims.ts';
import type { Asked } from './findings.ts';
import { READER_ROLES, walkAsReader, type ReaderRole } from './judge-reader.ts';

/** Each waits for what may happen late, so that more of them fit on two cores than there are cores. */
const TABS = 6;

/** Chromium shows XML that has no sheet of its own in a page of its own, whose style a policy refuses as well. */
function isViewer(where: string, what: string): boolean {
  return /\.(?:xml|opml)$/.test(where) && what.startsWith('console Applying inline style');
}

/** A document that takes longer hangs; a busy machine may take several seconds. */
const MOST_MS = 60_000;

/** Painting is most of the work, and nothing is looked at. */
const VIEWPORT = { width: 320, height: 200 };

/** What it knows of the reader's scripts is written for Vite, which gives them the base path. */
const JUDGE = path.resolve(import.meta.dirname, 'judge-page.ts');

/** Documents that a browser opens and that are no pages of ours: a feed is read, a picture may be opened by itself. */
const DOCUMENT = /\.(?:xml|opml|svg)$/;

/**
 * Opens every page of a built site in Chromium and plays with all that is there, and opens its redirects, feeds, sitemaps
 * and SVG pictures: without the policy, which would hide what is unsafe, and under it, which should find nothing to stop.
 */
export async function judgePages(out: string): Promise<Asked> {
  const pages = await readPages(out);
  const tasks = [
    ...pages.map((page) => ({ address: page.path, isPage: !isRedirect(page) })),
    ...listFiles(out).filter((file) => DOCUMENT.test(file)).map((file) => ({ address: `/${file}`, isPage: false })), // prettier-ignore
  ].map(({ address, isPage }) => ({
    where: address,
    run: (judge: Judge) => (isPage ? judge.page(encodeURI(address)) : judge.file(encodeURI(address))),
  }));
  const [without, under] = [
    await runTasks(out, tasks, { bypassCSP: true }, withoutWorker),
    await runTasks(out, tasks, {}, withoutWorker),
  ];
  return {
    asked: tasks.length,
    faults: [
      ...without.map((fault) => ({ ...fault, claim: claimOf(fault.what) })),
      ...under
        .filter(({ where, what }) => /^console /.test(what) && !isViewer(where, what))
        .map((fault) => ({ ...fault, claim: 'policy' as const })),
    ],
  };
}

/** Puts texts into all that the reader's scripts take from elsewhere: search, fragments, storage, imported data. */
export async function judgeReader(
  out: string,
  texts: readonly string[],
  roles: readonly ReaderRole[] = READER_ROLES,
): Promise<Asked> {
  const tasks = texts.flatMap((text) =>
    roles.map((role) => ({
      where: `${role} with ${JSON.stringify(text.slice(0, 80))}`,
      run: (judge: Judge) => walkAsReader(judge, role, text),
    })),
  );
  const found = await runTasks(out, tasks, { bypassCSP: true });
  return { asked: tasks.length, faults: found.map((fault) => ({ ...fault, claim: 'reader' as const })) };
}

/** Runs tasks side by side. One that fails, as when the browser was ended, is tried again alone; twice is a fault. */
async function runTasks(
  out: string,
  tasks: readonly Task[],
  options: BrowserContextOptions,
  prepare?: () => void,
): Promise<Found[]> {
  const host = await serveFolder(out);
  try {
    const first = await runSome(tasks, { out, options, prepare, origin: host.origin, tabs: TABS });
    const second = await runSome(first.failed.map(({ task }) => task), { out, options, prepare, origin: host.origin, tabs: 1 }); // prettier-ignore
    const failed = second.failed.map(({ task, why }) => ({ where: task.where, what: `could not be read: ${why}` }));
    return [...first.found, ...second.found, ...failed];
  } finally {
    await host.close();
  }
}

async function runSome(tasks: readonly Task[], { out, options, prepare, origin, tabs }: Place): Promise<Run> {
  const run: Run = { found: [], failed: [] };
  if (tasks.length === 0) return run;
  const { knownPaths, openJudge } = (await runnerImport<typeof import('./judge-page.ts')>(JUDGE)).module;
  const known = knownPaths(listFiles(out));
  const allowed = sanitizeSchema.tagNames ?? [];
  const browser = await launchChromium();
  const waiting = tasks.toReversed();
  try {
    await Promise.all(
      Array.from({ length: tabs }, async () => {
        const context = await browser.newContext({ baseURL: origin, viewport: VIEWPORT, ...options });
        if (prepare) await context.addInitScript(prepare);
        const judge = await openJudge(context, { origin, known, allowed });
        for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
          const { where, run: judgeIt } = task;
          try {
            run.found.push(...(await within(judgeIt(judge))).map((what) => ({ where, what })));
          } catch (error) {
            run.failed.push({ task, why: String(error).split('\n', 1)[0] ?? '' });
          }
        }
      }),
    );
  } finally {
    await browser.close();
  }
  return run;
}

/** Every page comes from the host that sets the policy, and none from a copy. Runs in the page. */
function withoutWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

/** @throws Error where a document takes longer than any may */
async function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took over ${MOST_MS / 1000} s`)), MOST_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function claimOf(what: string): Claim {
  if (/^(?:ran|dialog|error|console|could not) /.test(what)) return 'runs';
  return /^(?:asked|went|opened) /.test(what) ? 'strangers' : 'whole';
}

interface Task {
  readonly where: string;
  run(judge: Judge): Promise<readonly string[]>;
}

interface Place {
  readonly out: string;
  readonly options: BrowserContextOptions;
  /** runs in every page before its own scripts */
  readonly prepare: (() => void) | undefined;
  readonly origin: string;
  readonly tabs: number;
}

interface Run {
  readonly found: Found[];
  readonly failed: { readonly task: Task; readonly why: string }[];
}

type Found = Omit<Fault, 'claim'>;
