import path from 'node:path';
import { settings } from '../settings.ts';
import { reasonsOf } from './reasons.ts';
import type { Served } from '../release/next-release.ts';

/**
 * Lists what is different in a release, and why.
 *
 * @param damaged planned files that were changed or lost, and have been restored
 */
export function makeReport({ changes, hasOtherCode, files }: Served, damaged: ReadonlySet<string>): Report {
  const added: string[] = [];
  const changed = new Map<string, readonly string[]>();
  const removed: string[] = [];
  for (const [planned, { before, after }] of changes) {
    const old = new Map((before?.made ?? []).map(([file, , , digest]) => [file, digest]));
    for (const [file, , , digest] of after?.made ?? []) {
      if (!old.has(file)) added.push(file);
      else if (damaged.has(planned) || old.get(file) !== digest)
        changed.set(file, reasonsOf(before?.key, after?.key, hasOtherCode));
      old.delete(file);
    }
    removed.push(...old.keys());
  }
  const written = [...added, ...changed.keys()];
  return { added, changed: Object.fromEntries(changed), removed, written, unchanged: files - written.length };
}

/** The report of a build that found nothing to do. */
export function emptyReport(files: number): Report {
  return { added: [], changed: {}, removed: [], written: [], unchanged: files };
}

/** Prints what a build did: first what editors have to know, and last why a page was written, if requested. */
export function printReport(
  report: Report,
  lines: readonly string[],
  { started, why, isFirst = false }: PrintOptions,
): void {
  for (const line of lines) console.log(line);
  console.log(formatBuilt(report, started));
  if (!isFirst) for (const line of formatReport(report)) console.log(`  ${line}`);
  if (why !== undefined) console.log(explain(report, why));
}

/** What a build did, in one line: `Built dist/ in 1.2 s: 12 written, 30 unchanged, 2 removed.` */
function formatBuilt({ written, unchanged, removed }: Report, started: number): string {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `Built ${shownFolder(settings.outDir)}${path.sep} in ${seconds} s: ${written.length} written, ${unchanged} unchanged, ${removed.length} removed.`;
}

/** A folder as an editor types it. */
export function shownFolder(folder: string): string {
  return path.relative(process.cwd(), folder) || '.';
}

/**
 * Reports files that somebody put into the site by hand. They are not part of the next release, and are not deleted
 * with the previous one.
 *
 * @param into the folder they are in now
 */
export function explainMovedFiles(files: readonly string[], into: string, outDir: string): string {
  return (
    `${shownFolder(outDir)} contained files that no build wrote. They were moved to ${shownFolder(into)}: ${files.join(', ')}\n` +
    'Put what belongs to the site into public/, which every build copies.'
  );
}

/** A page is named by its address, any other file by its path. */
export function explain(report: Report, asked: string): string {
  const name = asked.replace(/^\//, '');
  const files = [name, `${name.replace(/\/$/, '')}/index.html`.replace(/^\//, '')];
  const find = (list: readonly string[]) => list.some((file) => files.includes(file));
  const [, reasons] = Object.entries(report.changed).find(([file]) => files.includes(file)) ?? [];
  if (reasons) return `${asked} was written again, because these changed: ${reasons.join('; ')}.`;
  if (find(report.added)) return `${asked} is new.`;
  if (find(report.removed)) return `${asked} is gone, because nothing public is there any more.`;
  return `${asked} was not written: it shows the same as before, or there is no such page.`;
}

/**
 * Groups pages by what happened to them. The most frequent reasons come first, and equally frequent ones in the order of
 * their words.
 */
export function formatReport({ added, changed, removed }: Report): readonly string[] {
  const isPage = (file: string) => file.endsWith('.html');
  const reasons = Object.entries(changed).flatMap(([file, reasons]) => (isPage(file) ? [reasons] : []));
  const counts = [...Map.groupBy(reasons.flat(), (reason) => reason)]
    .map(([reason, { length }]) => [reason, length] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    ...countPages(added.filter(isPage).length, 'new'),
    ...countPages(reasons.length, 'changed').map(
      (line) => `${line}: ${counts.map(([reason, count]) => `${count} for ${reason}`).join(', ')}`,
    ),
    ...countPages(removed.filter(isPage).length, 'gone'),
  ];
}

function countPages(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? 'page' : 'pages'} ${what}`];
}

interface PrintOptions {
  /** when the build began, on the clock of performance.now() */
  readonly started: number;
  /** address of the requested page */
  readonly why?: string | undefined;
  /** whether this is the first release */
  readonly isFirst?: boolean;
}

export interface Report {
  readonly added: readonly string[];
  /** why, by file */
  readonly changed: Readonly<Record<string, readonly string[]>>;
  readonly removed: readonly string[];
  /** files whose bytes are new */
  readonly written: readonly string[];
  /** number of the other files */
  readonly unchanged: number;
}
