import path from 'node:path';
import { reasonsOf } from './reasons.ts';
import type { Change } from './recorded.ts';

/**
 * Lists what a release has that the one before did not have, and why.
 *
 * @param changes by planned file
 * @param damaged planned files that had been changed since they were written, and were restored
 * @param hasOtherCode whether the code or the settings have changed since
 */
export function makeReport(
  changes: ReadonlyMap<string, Change>,
  damaged: ReadonlySet<string>,
  hasOtherCode: boolean,
): Report {
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
  return { added, changed: Object.fromEntries(changed), removed, written: [...added, ...changed.keys()] };
}

/** What a build did, in one line: `Built dist/ in 1.2 s: 12 written, 30 unchanged, 2 removed.` */
export function formatBuilt({ outDir, started, written, unchanged, removed }: Built): string {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `Built ${shownFolder(outDir)}${path.sep} in ${seconds} s: ${written} written, ${unchanged} unchanged, ${removed} removed.`;
}

/** A folder as an editor types it. */
export function shownFolder(folder: string): string {
  return path.relative(process.cwd(), folder) || '.';
}

/** A page is named by its address, any other file by its path. */
export function explain(report: Report, asked: string): string {
  const name = asked.replace(/^\//, '');
  const files = [name, `${name.replace(/\/$/, '')}/index.html`.replace(/^\//, '')];
  const find = (list: readonly string[]) => list.some((file) => files.includes(file));
  const [, reasons] = Object.entries(report.changed).find(([file]) => files.includes(file)) ?? [];
  if (reasons) return `${asked} was written again, because these changed: ${reasons.join('; ')}.`;
  if (find(report.added)) return `${asked} is new.`;
  if (find(report.removed)) return `${asked} is gone: nothing public stands there any more.`;
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
    ...tell(added.filter(isPage).length, 'new'),
    ...tell(reasons.length, 'changed').map(
      (line) => `${line}: ${counts.map(([reason, count]) => `${count} for ${reason}`).join(', ')}`,
    ),
    ...tell(removed.filter(isPage).length, 'gone'),
  ];
}

function tell(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? 'page' : 'pages'} ${what}`];
}

interface Built {
  readonly outDir: string;
  /** when the build began, on the clock of performance.now() */
  readonly started: number;
  /** numbers of files */
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface Report {
  readonly added: readonly string[];
  /** why, by file */
  readonly changed: Readonly<Record<string, readonly string[]>>;
  readonly removed: readonly string[];
  /** files whose bytes are new */
  readonly written: readonly string[];
}
