import { isCode } from '../addresses/own-addresses.ts';
import type { Change, MadeFile, Output } from './recorded.ts';

/** Thirty days: how long a reader may leave a page open, or a cache may keep it. */
export const RETIRED_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Finds how the next release differs from the latest one. A file that was made again with the same bytes counts as the
 * old one, so that it is not uploaded again. Scripts and styles that no page uses any more are kept for readers who
 * still have an old page open.
 *
 * @param planned files of the next release
 * @param made what was made for the stale ones
 * @param now milliseconds since 1970
 */
export function findChanges(
  planned: ReadonlySet<string>,
  made: ReadonlyMap<string, Output>,
  latest: Latest,
  now: number,
): Changes {
  const changes = new Map<string, Change>();
  const fresh = new Set<string>();
  for (const [file, { made: files, ...output }] of made) {
    const before = latest.output(file);
    const reusable = new Map((latest.damaged.has(file) ? [] : (before?.made ?? [])).map((old) => [nameOf(old), old]));
    const after = files.map((one) => {
      const old = reusable.get(nameOf(one));
      if (!old) fresh.add(one[0]);
      return old ?? one;
    });
    changes.set(file, { before, after: { ...output, made: after } });
  }
  const before = new Map(Object.entries(latest.retired));
  const retired = new Map<string, number>();
  for (const file of latest.files) {
    if (planned.has(file)) continue;
    const since = before.get(file) ?? now;
    // After a clock was set back they must not be kept forever.
    if (isCode(file) && Math.abs(now - since) <= RETIRED_MS && !latest.damaged.has(file)) retired.set(file, since);
    else changes.set(file, { before: latest.output(file), after: undefined });
  }
  return { changes, fresh, retired: Object.fromEntries(retired) };
}

/** Identifies a file by its path and bytes, whenever it was written. */
function nameOf([file, , , digest]: MadeFile): string {
  return `${file} ${digest}`;
}

/** The release that the next one takes over from. */
export interface Latest {
  readonly files: Iterable<string>;
  /** files that are not as they were written */
  readonly damaged: ReadonlySet<string>;
  readonly retired: Readonly<Record<string, number>>;
  output(file: string): Output | undefined;
}

export interface Changes {
  /** by planned file */
  readonly changes: ReadonlyMap<string, Change>;
  /** files whose bytes are new */
  readonly fresh: ReadonlySet<string>;
  /** scripts and styles that no page names any more and since when, in milliseconds since 1970 */
  readonly retired: Readonly<Record<string, number>>;
}
