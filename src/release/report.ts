import type { Assembled } from './assemble.ts';
import type { Manifest } from './manifest.ts';
import { reasonsOf } from './reasons.ts';

/**
 * What a release has that the one before had not, and why.
 *
 * @param earlier undefined where all is new
 */
export function makeReport({ records, written }: Assembled, earlier: Manifest | undefined, code: string): Report {
  const before = earlier?.files ?? {};
  const hasOtherCode = earlier !== undefined && earlier.code !== code;
  const changed = written.filter((file) => before[file]);
  return {
    added: written.filter((file) => !before[file]),
    changed: Object.fromEntries(
      changed.map((file) => [file, reasonsOf(before[file]?.[2], records.get(file)?.[2], hasOtherCode)]),
    ),
    removed: Object.keys(before).filter((file) => !records.has(file)),
    unchanged: records.size - written.length,
  };
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

/** Pages by what became of them; reasons the most frequent first, of equals in the order of their words. */
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

export interface Report {
  readonly added: readonly string[];
  /** why, by file */
  readonly changed: Readonly<Record<string, readonly string[]>>;
  readonly removed: readonly string[];
  /** how many files stay */
  readonly unchanged: number;
}
