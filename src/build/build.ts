import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lock } from '../release/lock.ts';
import { findForeign, verifyRelease } from '../release/verify.ts';
import { ReleaseFolders } from '../release/release-folders.ts';
import { isUnreadable, Records } from '../release/records.ts';
import type { RecordedRelease } from '../release/recorded.ts';
import { emptyReport, printReport } from '../report/report.ts';
import { fingerprintContent } from '../loaders/files/content-fingerprint.ts';
import { digest } from '../lib/page-key.ts';
import { siteUrl, usePublication } from '../publication.ts';
import { settings } from '../settings.ts';
import { codeOf, digestCode } from './compile/code.ts';
import { openCompiledSite } from './compile/compiled-site.ts';
import { explainFault } from '../report/explain-fault.ts';
import { readFacts } from './publication-facts.ts';
import type * as site from './site.ts';
import { isUpToDate } from './up-to-date.ts';

/** Files of this folder are copied to the site unchanged. */
const PUBLIC = path.resolve('public');

/**
 * Makes the next release beside the one that is served and swaps it in once it is complete. Unchanged files are taken over from
 * the last release. If anything is refused or fails, the last good site stays untouched.
 *
 * @returns false if it failed, after printing why
 */
export async function build(options: BuildOptions): Promise<boolean> {
  const places = new ReleaseFolders(settings.outDir);
  let letGo: (() => void) | undefined;
  let records: Records | undefined;
  try {
    places.check();
    mkdirSync(places.folder, { recursive: true });
    letGo = lock(places.lock);
    places.tryOut();
    const opened = Records.open(places.records);
    ({ records } = opened);
    if (opened.wereLost) console.warn(LOST);
    try {
      return await make(places, records, options);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      console.warn(LOST);
      records.close();
      records = Records.begin(places.records);
      return await make(places, records, options);
    }
  } catch (error) {
    console.error(explainFault(error, settings.outDir));
    return false;
  } finally {
    if (letGo) rmSync(places.made, { recursive: true, force: true });
    records?.close();
    letGo?.();
  }
}

async function make(places: ReleaseFolders, records: Records, options: BuildOptions): Promise<boolean> {
  const { why, check, started } = options;
  // Taken before the content is read, so that the next build notices a file that changes in the meantime.
  const fingerprint = fingerprintContent([settings.contentDir, PUBLIC]);
  const files = digestCode(process.cwd());
  const publication = await readFacts(files);
  usePublication(publication);
  // Environment variables can override facts of the publication.
  const sources = fingerprint && `${fingerprint.whole} ${digest(publication)}`;
  const code = codeOf(files, { ...settings, ...publication, base: siteUrl.pathname });
  const latest = findLatest(places, records);
  const folder = latest && places.site(latest.number);
  const look =
    folder === undefined ? NOTHING : verifyRelease(records, folder, { from: latest?.lookFrom, bytes: check });
  if (check && latest) console.log(look.damaged.length === 0 ? 'No file was changed or lost.' : `Changed or lost since they were written: ${look.damaged.join(', ')}`); // prettier-ignore
  const [now, clock] = [settings.now.getTime(), settings.clock.getTime()];
  if (latest && folder !== undefined && look.damaged.length === 0 && places.current() === latest.number) {
    const isSame = isUpToDate(latest, { code: code.digest, sources, now, clock });
    if (isSame && findForeign(records, folder, latest.number, { bytes: check }).length === 0) {
      if (look.next !== latest.lookFrom) records.amend(latest.number, { ...latest, lookFrom: look.next });
      printReport(emptyReport(latest.files), latest.messages, { why, started });
      return true;
    }
  }
  const published = options.live ? await (await import('../hosts/live-list.ts')).readLiveList(siteUrl) : [];
  const compiled = await openCompiledSite(code, async (because) => {
    // A refusal is reported without waiting for the compiler, and nothing else is printed.
    const { readPaper } = await import('./read.ts');
    await readPaper({ code: code.digest, fingerprints: fingerprint?.files, published });
    console.log(because);
  });
  const { publish } = (await import(pathToFileURL(path.join(compiled.folder, 'site.mjs')).href)) as typeof site;
  const keys = latest && records.keys();
  if (latest && !keys) {
    console.warn(LOST);
    records.clear();
  }
  return publish({
    compiled,
    publication,
    places,
    records,
    latest: keys && latest,
    keys: keys ?? new Map(),
    damaged: new Set(look.damaged),
    lookFrom: look.next,
    sources,
    fingerprints: fingerprint?.files,
    published,
    publicDir: PUBLIC,
    why,
    started,
  });
}

/** Finds the release to take over from, and deletes what interrupted builds left behind. */
function findLatest(places: ReleaseFolders, records: Records): RecordedRelease | undefined {
  const releases = records.releases();
  places.clearAway(new Set(releases.map(({ number }) => number)));
  const [latest] = releases;
  if (!latest || existsSync(places.site(latest.number))) return latest;
  // Somebody deleted its folder, so its records are useless.
  records.clear();
  return undefined;
}

const LOST = 'The records of earlier releases could not be read. Everything is made again.';

const NOTHING = { damaged: [], next: '' };

export interface BuildOptions {
  /** address of a page; the build then says why that page was written */
  readonly why?: string | undefined;
  /** compares every byte of the release with its record */
  readonly check?: boolean | undefined;
  /** refuses changes that would break an address of the live site */
  readonly live?: boolean | undefined;
  /** when the command began, on the clock of performance.now() */
  readonly started: number;
}
