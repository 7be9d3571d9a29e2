import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getEdition } from '../edition/edition.ts';
import type { LedgerLine } from '../edition/permalinks/permalinks.ts';
import { serveNext } from '../release/next-release.ts';
import type { ReleaseFolders } from '../release/release-folders.ts';
import { isUnreadable, type Records } from '../release/records.ts';
import type { Output, RecordedRelease } from '../release/recorded.ts';
import { explainMovedFiles, makeReport, printReport } from '../report/report.ts';
import { uploadLists } from '../hosts/upload-lists.ts';
import { usePublication } from '../publication.ts';
import { sharePaths } from '../media/cards/share-paths.ts';
import type { StoryRows } from '../loaders/story-rows.ts';
import type { Publication } from '../schemas/publication/publication.ts';
import { settings } from '../settings.ts';
import { useSavedTexts } from '../lib/caches/saved-texts.ts';
import { takeWarnings, warn } from '../lib/errors/warnings.ts';
import { fillCollections } from './collections.ts';
import type { CompiledSite } from './compile/compiled-site.ts';
import { explainFault } from '../report/explain-fault.ts';
import { renderPage } from './pages.ts';
import { makePlan, type Plan } from './plan.ts';
import { press } from './press.ts';
import { Progress } from '../report/progress.ts';
import { readPaper, type Paper } from './read.ts';
import { openRows } from './rows.ts';
import { hasSchemas, writeSchemas } from '../schemas/write-schemas.ts';
import { countTaken, endShare, shareOut, takeTurns } from './threads/shared-work.ts';
import { WorkerPool } from './threads/worker-pool.ts';

/** For fewer files, starting another thread takes longer than its work. */
const WORTH_THREADS = 120;

/**
 * Runs the steps of a build, from reading the content to serving the next release.
 *
 * @returns false if it failed, after printing why; the site is then unchanged
 * @throws Error if the records cannot be read
 */
export async function publish(task: Task): Promise<boolean> {
  usePublication(task.publication);
  const threads = new WorkerPool({
    code: task.compiled.code,
    publication: task.publication,
    compiled: task.compiled.folder,
    publicDir: task.publicDir,
  });
  let rows: StoryRows | undefined;
  try {
    const paper = await readPaper({
      code: task.compiled.code,
      fingerprints: task.fingerprints,
      otherReaders: () => threads.readers(),
      published: task.published,
    });
    rows = openRows(task.compiled.code);
    useSavedTexts(rows);
    fillCollections(paper.content);
    const edition = await getEdition();
    const plan = await makePlan(edition, { compiled: task.compiled.folder, publicDir: task.publicDir, renderPage });
    rows.saveSharePaths(sharePaths);
    const made = await pressStale(plan, task, threads);
    const { report, messages } = release(plan, made, paper, task);
    printReport(report, messages, { ...task, isFirst: !task.latest });
    // They depend on the code alone.
    if (task.latest?.code !== task.compiled.code || !hasSchemas(settings)) writeSchemas(settings);
    return true;
  } catch (error) {
    if (isUnreadable(error)) throw error;
    console.error(explainFault(error, settings.outDir));
    return false;
  } finally {
    await threads.stop();
    rows?.close();
  }
}

/** Makes the files that the latest release does not have with the same key. */
async function pressStale(plan: Plan, task: Task, threads: WorkerPool): Promise<ReadonlyMap<string, Output>> {
  const { latest, compiled, keys, places, records, damaged } = task;
  const isSameCode = latest?.code === compiled.code;
  const isKept = (file: string, key: string) => isSameCode && keys.get(file) === key && !damaged.has(file);
  const staleOf = (list: keyof Plan) =>
    plan[list].flatMap(({ file, key }, number) => (isKept(file, key) ? [] : number));
  const stale = { first: staleOf('first'), later: staleOf('later') };

  const made = new Map<string, Output>();
  const progress = new Progress(stale.first.length + stale.later.length);
  const filesOf = (planned: string) =>
    ((made.get(planned) ?? records.output(planned))?.made ?? []).map(([file]) => file);
  const place = { made: places.made, latest: latest && places.site(latest.number) };
  for (const list of ['first', 'later'] as const) {
    const share = shareOut(plan[list], stale[list]);
    const onMade = (file: string, output: Output) => {
      made.set(file, output);
      progress.show(countTaken(share) + (list === 'later' ? stale.first.length : 0));
    };
    const work = [press(plan[list], takeTurns(share), { ...place, filesOf, onMade })];
    if (threads.areRunning || share.stale.length >= WORTH_THREADS) {
      const asked = stale[list].flatMap((number) => plan[list][number]?.asks ?? []);
      const files = new Map(asked.map((planned) => [planned, filesOf(planned)]));
      const others = threads.press({ kind: 'press', list, share, files, ...place });
      work.push(others.then((outputs) => outputs.forEach(([file, output]) => made.set(file, output))));
    }
    const whole = Promise.all(work);
    whole.catch(() => endShare(share));
    // Each thread finishes its current file before the folder of made files is deleted.
    await Promise.allSettled(work);
    await whole;
  }
  progress.end();
  return made;
}

function release(plan: Plan, outputs: ReadonlyMap<string, Output>, paper: Paper, task: Task) {
  const { places, compiled, sources, records, lookFrom } = task;
  const { next, until, reminders } = paper;
  // A warning about a text is repeated until its page changes.
  const earlier = new Map(records.warnings());
  const planned = [...plan.first, ...plan.later];
  const texts = planned.flatMap(({ file }) => (outputs.get(file) ?? { warnings: earlier.get(file) }).warnings ?? []); // prettier-ignore
  const warnings = [...new Set([...paper.content.warnings.map(({ text }) => text), ...texts])];
  const served = serveNext(new Set(planned.map(({ file }) => file)), outputs, {
    ...task,
    clock: settings.clock.getTime(),
    facts: {
      code: compiled.code,
      sources,
      now: settings.now.getTime(),
      until,
      messages: [...warnings, next],
      permalinks: paper.permalinks,
      lookFrom,
    },
    onMoved: (files, into) => warn(explainMovedFiles(files, into, settings.outDir)),
  });
  const report = makeReport(served, task.damaged);
  mkdirSync(places.upload, { recursive: true });
  for (const [name, text] of uploadLists(report)) writeFileSync(path.join(places.upload, `${name}.txt`), text);
  const all = [...warnings, ...takeWarnings()];
  writeFileSync(places.report, JSON.stringify({ next, until, warnings: all, ...reminders, ...report }, undefined, 2));
  return { report, messages: [...all, next] };
}

export interface Task {
  readonly compiled: CompiledSite;
  readonly publication: Publication;
  readonly places: ReleaseFolders;
  readonly records: Records;
  /** the previous release; undefined if there is none */
  readonly latest: RecordedRelease | undefined;
  /** the key of each of its outputs, by file */
  readonly keys: ReadonlyMap<string, string>;
  /** those that are damaged or missing */
  readonly damaged: ReadonlySet<string>;
  /** the file with which the next build begins its check */
  readonly lookFrom: string;
  /** digest of the content and of what is copied, taken before it is read */
  readonly sources: string | undefined;
  /** of each file of these, by its absolute path */
  readonly fingerprints: ReadonlyMap<string, string> | undefined;
  /** addresses of the live site, if they were requested */
  readonly published: readonly LedgerLine[];
  /** folder of what is copied as it is */
  readonly publicDir: string;
  /** address of a page; the build then says why that page was written */
  readonly why: string | undefined;
  /** when the build began, on the clock of performance.now() */
  readonly started: number;
}
