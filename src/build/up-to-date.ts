import { RETIRED_MS } from '../release/changes.ts';
import type { RecordedRelease } from '../release/recorded.ts';

/**
 * Whether a build would make the same release again: content and code have not changed, and no story appears,
 * disappears or ages in between.
 *
 * @param now the edition's moment, in milliseconds since 1970
 * @param clock this run's moment, which determines how long unused files are kept
 */
export function isUpToDate(release: RecordedRelease, { code, sources, now, clock }: Moment): boolean {
  return (
    release.code === code &&
    release.sources !== undefined &&
    release.sources === sources &&
    release.now <= now &&
    (release.until === undefined || now < release.until) &&
    Object.values(release.retired).every((since) => Math.abs(clock - since) <= RETIRED_MS)
  );
}

interface Moment {
  readonly code: string;
  readonly sources: string | undefined;
  readonly now: number;
  readonly clock: number;
}
