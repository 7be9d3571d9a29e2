import path from 'node:path';
import { runnerImport } from 'vite';
import { launchChromium } from '../chromium.ts';
import { serveFolder } from '../../src/commands/server/host.ts';
import { sanitizeSchema } from '../../src/markdown/sanitize-schema.ts';
import { listFiles } from '../../src/lib/files/list-files.ts';
import { isRedirect, readPages } from '../lib/pages.ts';
import type { Judge } from './judge-page.ts';
import type { Claim, Fault, ReportFault } from './claims.ts';
import type { Judged } from './findings.ts';
import { READER_ROLES, walkAsReader, type ReaderRole } from './judge-reader.ts';

/** Tabs often wait, so two cores can run more than two of them. */
const TABS = 6;

/** Chromium shows XML without a style sheet in its own viewer. The policy also refuses the viewer's styles and arrows. */
function isViewer(where: string, what: string): boolean {
  const own = ['console Applying inline style', "console Loading the image 'data:image/svg+xml,<svg"];
  return /\.(?:xml|opml)$/.test(where) && own.some((beginning) => what.startsWith(beginning));
}

/** A document that takes longer counts as hanging. A busy machine may take several seconds. */
const MAX_PAGE_MS = 60_000;

/** A small window, because painting is most of the work and nobody looks at the pages. */
const VIEWPORT = { width: 320, height: 200 };

/** The reader's scripts are written for Vite, which sets the base path. */
const JUDGE = path.resolve(import.meta.dirname, 'judge-page.ts');

/** Documents other than pages that a browser may open: feeds, and pictures by themselves. */
const DOCUMENT = /\.(?:xml|opml|svg)$/;

/**
 * Opens every page of a built site in Chromium and fires all events, and opens its redirects, feeds, sitemaps and SVG
 * pictures. The policy only reports, because blocking would hide what is unsafe; it should find nothing to block.
 */
export async function judgePages(out: string, onFault?: ReportFault): Promise<Judged> {
  const pages = await readPages(out);
  const tasks = [
    ...pages.map((page) => ({ address: page.path, isPage: !isRedirect(page) })),
    ...listFiles(out).filter((file) => DOCUMENT.test(file)).map((file) => ({ address: `/${file}`, isPage: false })), // prettier-ignore
  ].map(({ address, isPage }) => ({
    where: address,
    run: (judge: Judge) => (isPage ? judge.page(encodeURI(address)) : judge.file(encodeURI(address))),
  }));
  const faults = await runTasks(out, tasks, { prepare: withoutWorker, claimOf, onFault });
  return { asked: tasks.length, faults };
}

/** Puts texts into everything that the reader's scripts take from elsewhere: search, fragments, storage, imported data. */
export async function judgeReader(
  out: string,
  texts: readonly string[],
  roles: readonly ReaderRole[] = READER_ROLES,
  onFault?: ReportFault,
): Promise<Judged> {
  const tasks = texts.flatMap((text) =>
    roles.map((role) => ({
      where: `${role} with ${JSON.stringify(text.slice(0, 80))}`,
      run: (judge: Judge) => walkAsReader(judge, role, text),
    })),
  );
  const faults = await runTasks(out, tasks, { claimOf: () => 'reader', onFault });
  return { asked: tasks.length, faults };
}

/** Runs tasks at the same time. A task that fails, for example because the browser ended, runs again alone. If it fails twice, that is a fault. */
async function runTasks(out: string, tasks: readonly Task[], look: Look): Promise<Fault[]> {
  const host = await serveFolder(out, { policy: 'Content-Security-Policy-Report-Only' });
  const faults: Fault[] = [];
  const note = (where: string, what: string) => {
    const claim = look.claimOf(what, where);
    if (claim === undefined) return;
    faults.push({ claim, where, what });
    look.onFault?.({ claim, where, what });
  };
  try {
    const failed = await runSome(tasks, note, { ...look, out, origin: host.origin, tabs: TABS });
    const again = failed.map(({ task }) => task);
    for (const { task, why } of await runSome(again, note, { ...look, out, origin: host.origin, tabs: 1 }))
      note(task.where, `could not be read: ${why}`);
    return faults;
  } finally {
    await host.close();
  }
}

/** @returns what could not be read, and why */
async function runSome(tasks: readonly Task[], note: Note, place: Place): Promise<readonly Failed[]> {
  const { out, prepare, origin, tabs } = place;
  const failed: Failed[] = [];
  if (tasks.length === 0) return failed;
  const { knownPaths, openJudge } = (await runnerImport<typeof import('./judge-page.ts')>(JUDGE)).module;
  const known = knownPaths(listFiles(out));
  const allowed = sanitizeSchema.tagNames ?? [];
  const browser = await launchChromium();
  const waiting = tasks.toReversed();
  try {
    await Promise.all(
      Array.from({ length: tabs }, async () => {
        const context = await browser.newContext({ baseURL: origin, viewport: VIEWPORT });
        if (prepare) await context.addInitScript(prepare);
        const judge = await openJudge(context, { origin, known, allowed });
        for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
          const { where, run: judgeIt } = task;
          try {
            for (const what of await within(judgeIt(judge))) note(where, what);
          } catch (error) {
            failed.push({ task, why: String(error).split('\n', 1)[0] ?? '' });
          }
        }
      }),
    );
  } finally {
    await browser.close();
  }
  return failed;
}

/** Makes every page come from the host that sets the policy, and none from a copy. Runs in the page. */
function withoutWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

/** @throws Error if a document takes longer than the limit */
async function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took over ${MAX_PAGE_MS / 1000} s`)), MAX_PAGE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function claimOf(what: string, where: string): Claim | undefined {
  if (isViewer(where, what)) return undefined;
  if (/^console .*Content Security Policy/.test(what)) return 'policy';
  if (/^(?:ran|dialog|error|console|could not) /.test(what)) return 'runs';
  return /^(?:asked|went|opened) /.test(what) ? 'strangers' : 'whole';
}

interface Task {
  readonly where: string;
  run(judge: Judge): Promise<readonly string[]>;
}

interface Look {
  /** runs in every page before its own scripts */
  readonly prepare?: () => void;
  /** the claim that an observation breaches; undefined if it is not a fault */
  claimOf(what: string, where: string): Claim | undefined;
  readonly onFault: ReportFault | undefined;
}

interface Place extends Look {
  readonly out: string;
  readonly origin: string;
  readonly tabs: number;
}

interface Failed {
  readonly task: Task;
  readonly why: string;
}

type Note = (where: string, what: string) => void;
