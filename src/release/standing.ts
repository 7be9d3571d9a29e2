import path from 'node:path';
import { listFiles } from '../list-files.ts';
import { KEPT_MS } from './assemble.ts';
import { isAsWritten, type EarlierRelease } from './release.ts';

/**
 * Whether a build would make the very release that is there: nobody has changed the content, the code or a file of the
 * release, and no story comes, goes or ages in between.
 */
export function stands({ folder, manifest }: EarlierRelease, { code, sources, now, clock }: Wanted): boolean {
  const { until } = manifest;
  return (
    manifest.code === code &&
    manifest.sources !== undefined &&
    manifest.sources === sources &&
    manifest.now <= now &&
    (until === undefined || now < until) &&
    Object.values(manifest.retired).every((since) => Math.abs(clock - since) <= KEPT_MS) &&
    isWhole(folder, manifest.files)
  );
}

function isWhole(folder: string, records: EarlierRelease['manifest']['files']): boolean {
  const found = listFiles(folder);
  return (
    found.length === Object.keys(records).length &&
    found.every((file) => {
      const record = records[file];
      return record && isAsWritten(path.join(folder, file), record);
    })
  );
}

interface Wanted {
  /** digest of the code and the settings */
  readonly code: string;
  /** of the content (release/sources.ts) */
  readonly sources: string | undefined;
  /** the edition's moment, in milliseconds since 1970 */
  readonly now: number;
  /** this run's, by which what no page names any more is kept */
  readonly clock: number;
}
