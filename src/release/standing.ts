import path from 'node:path';
import { listFiles } from '../list-files.ts';
import { KEPT_MS } from './assemble.ts';
import type { MadeFrom } from './manifest.ts';
import { isAsWritten, type EarlierRelease } from './release.ts';

/**
 * Whether a build would make the very release that is there: nobody has changed the content, the code or a file of the
 * release, and no story comes, goes or ages in between.
 *
 * @param clock this run's moment, by which what no page names any more is kept; milliseconds since 1970
 */
export function stands({ folder, manifest }: EarlierRelease, { code, sources, now }: MadeFrom, clock: number): boolean {
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
