import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import './plain-refusals.ts';
import { Beside } from '../beside/beside.ts';
import { digestOfShowing } from '../code-digest.ts';
import { listFiles } from '../list-files.ts';
import { readNotes } from '../loaders/notes.ts';
import { compareText } from '../model/order.ts';
import { assemble } from '../release/assemble.ts';
import { beginRelease, warn } from '../release/current.ts';
import { lock } from '../release/lock.ts';
import { formatManifest, type MadeFrom, type Manifest } from '../release/manifest.ts';
import { Packer } from '../release/packer.ts';
import { explainRescued, Places } from '../release/places.ts';
import type { EarlierRelease, Release } from '../release/release.ts';
import { explain, formatReport, makeReport, type Report } from '../release/report.ts';
import { uploadLists } from '../release/upload.ts';
import { stampSources } from '../release/sources.ts';
import { stands } from '../release/standing.ts';
import { settings } from '../settings.ts';
import { readBuildOptions } from './build-options.ts';
import { explainFault } from './explain-fault.ts';
import { keepLedger, openNote } from './ledger.ts';
import { Progress } from './progress.ts';
import { SiteIndex } from './search/index-site.ts';

/*
 * Makes the next release beside the one that is served and puts it in its place in one step, when it is whole. What shows
 * the same as before is taken over. A story that is refused leaves the last good site as it was.
 * `npm run build -- --why PATH` also says why the page at that address was written again, or was not.
 */

/**
 * In the cache, because Astro keeps its own files of a build that goes elsewhere in one place for all builds. A process of a
 * build that was killed may still write into its own.
 */
const made = path.join(settings.cacheDir, `site-${process.pid}`);
const places = new Places(settings.outDir);
const shown = path.relative(process.cwd(), settings.outDir) || '.';
const started = performance.now();

// What is published is never a site of development or of a test, whatever the shell was set to for another program.
process.env['NODE_ENV'] = 'production';

let letGo: (() => void) | undefined;
let packer: Packer | undefined;
const beside = new Beside();
try {
  const { why } = readBuildOptions();
  places.check();
  letGo = lock(path.join(places.folder, 'lock'));
  places.tryOut();
  clearAway();
  await publish(why);
  // The public has been given an address only when the page is in its place.
  await tellLedger();
} catch (error) {
  fail(error);
} finally {
  letGo?.();
}

/** Says what went wrong and ends: Astro would go on with the pages it has begun, and say of each that it failed. */
function fail(error: unknown): never {
  console.error(explainFault(error, settings.outDir));
  packer?.stop();
  beside.stop();
  try {
    if (letGo) rmSync(made, { recursive: true, force: true });
  } catch {
    // A process that was stopped may still be writing; what it leaves is cleared by the next build.
  }
  letGo?.();
  process.exit(1);
}

/** What builds that were killed have left. */
function clearAway(): void {
  for (const left of globSync('site-*', { cwd: settings.cacheDir }))
    rmSync(path.join(settings.cacheDir, left), { recursive: true, force: true });
}

async function publish(why: string | undefined): Promise<void> {
  const from: MadeFrom = {
    code: await digestOfShowing(process.cwd(), settings),
    // Before the reading, so that what is changed meanwhile is seen by the next build.
    sources: stampSources([settings.contentDir, path.resolve('public')]),
    now: settings.now.getTime(),
  };
  const earlier = places.earlier();
  const notes = readNotes(settings.cacheDir);
  if (earlier && notes && isLive(earlier) && stands(earlier, from, settings.clock.getTime())) {
    const ofTexts = Object.values(earlier.manifest.notes ?? {}).flat();
    for (const warning of [...notes.warnings, ...ofTexts]) console.warn(warning);
    console.log(notes.next);
    tell({ added: [], changed: {}, removed: [], unchanged: Object.keys(earlier.manifest.files).length }, why);
    return;
  }
  const release = beginRelease(from.code, earlier);
  const shards = await make(release);
  const report = putInPlace(release, from, shards);
  tell(report, why, earlier !== undefined);
}

/** Makes what shows something new, beside the site that is served; says what the search index is made of. */
async function make(release: Release): Promise<Manifest['shards']> {
  await openNote(settings);
  // All go on beside the rendering, on the other core.
  release.beside = beside;
  const index = new SiteIndex(made, release);
  packer = settings.pack ? new Packer(made) : undefined;
  const progress = new Progress();
  release.onMade = (file) => {
    progress.step(release.planned);
    index.add(file);
    // What is no page may be written again before the end (integrations/offline-lists.ts).
    if (file.endsWith('.html')) packer?.add(file);
  };
  await build({ root: process.cwd(), outDir: made, logLevel: 'warn' });
  await beside.done();
  progress.tell('Search index …');
  const shards = await index.finish();
  progress.tell('');
  if (packer) for (const file of listFiles(made)) packer.add(file);
  await packer?.done();
  return shards;
}

function putInPlace(release: Release, from: MadeFrom, shards: Manifest['shards']): Report {
  const number = places.next();
  const past = places.claim(number);
  const assembled = assemble(release, made, { next: places.site(number), past, now: settings.clock.getTime() });
  const { records, retired } = assembled;
  const report = makeReport(assembled, release.earlier?.manifest, from.code);
  for (const note of release.keepNotes()) console.warn(note);
  const ofTexts = [...release.notes].sort(([a], [b]) => compareText(a, b));
  const notes = readNotes(settings.cacheDir);
  const until = notes?.until === undefined ? undefined : Date.parse(notes.until);
  writeFileSync(
    places.manifest(number),
    formatManifest({
      ...from,
      until,
      files: Object.fromEntries(records),
      notes: Object.fromEntries(ofTexts),
      shards,
      retired,
    }),
  );
  const rescued = places.serve(number);
  places.prune();
  if (rescued.files.length > 0) warn(explainRescued(rescued, shown));
  const warnings = [...(notes?.warnings ?? []), ...release.warnings, ...ofTexts.flatMap(([, texts]) => texts)];
  writeFileSync(places.report(number), JSON.stringify({ ...notes, ...report, warnings }, undefined, 2));
  writeUpload(assembled.written, report.removed);
  rmSync(made, { recursive: true, force: true });
  return report;
}

function isLive({ folder }: EarlierRelease): boolean {
  const current = places.current();
  return current !== undefined && places.site(current) === folder;
}

/** @param inFull also says how many pages came, changed and went, and why */
function tell(report: Report, why: string | undefined, inFull = false): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { added, changed, unchanged, removed } = report;
  const written = added.length + Object.keys(changed).length;
  console.log(
    `Built ${shown}${path.sep} in ${seconds} s: ${written} files are new, ${unchanged} stay, ${removed.length} are gone.`,
  );
  if (inFull) for (const line of formatReport(report)) console.log(`  ${line}`);
  if (why !== undefined) console.log(explain(report, why));
}

/** For hosts that are sent what has changed (README, “Publish”). */
function writeUpload(written: readonly string[], removed: readonly string[]): void {
  const folder = path.join(places.folder, 'upload');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of uploadLists({ written, removed })) writeFileSync(path.join(folder, `${name}.txt`), text);
}

/** Enters what is new into the ledger; the site stands, whatever comes of it. */
async function tellLedger(): Promise<void> {
  try {
    const told = await keepLedger(settings);
    if (told !== undefined) console.log(told);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `The site is built, but its new addresses could not be entered into the ledger: ${reason}\nMend that and build again, or set CI=true where nothing is to be written.`,
    );
    process.exitCode = 1;
  }
}
