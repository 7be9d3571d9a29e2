import { RETIRED_MS } from '../release/changes.ts';
import type { RecordedRelease } from '../release/recorded.ts';

/**
 * Whether a build would make the very release that is there: nobody has changed the content or the code, and no story comes,
 * goes or ages in between.
 *
 * @param now the edition's moment, in milliseconds since 1970
 * @param clock this run's moment, by which what no page names any more is kept
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
