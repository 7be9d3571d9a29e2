import './command-line/plain-refusals.ts';
import { lock } from '../release/lock.ts';
import { findForeign } from '../release/verify.ts';
import { EARLIER_RELEASES, ReleaseFolders } from '../release/release-folders.ts';
import { Records } from '../release/records.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command-line/command.ts';
import { explainFault } from '../report/explain-fault.ts';
import { explainMovedFiles, shownFolder } from '../report/report.ts';
import { Refusal } from '../lib/errors/refusal.ts';

/*
 * `npm run rollback`: serves the previous release. Each further call goes back one more. The next build makes a new
 * release.
 */

readCommand('rollback');

const places = new ReleaseFolders(settings.outDir);
const shown = shownFolder(settings.outDir);

try {
  places.check();
  const letGo = lock(places.lock);
  try {
    const { records } = Records.open(places.records);
    try {
      console.log(goBack(records));
    } finally {
      records.close();
    }
  } finally {
    letGo();
  }
} catch (error) {
  console.error(explainFault(error, settings.outDir));
  process.exitCode = 1;
}

function goBack(records: Records): string {
  const current = places.current();
  if (current === undefined) throw new Refusal(`${shown} is not a release of npm run build, so there is nothing to go back to.`); // prettier-ignore
  const kept = records.releases().slice(0, EARLIER_RELEASES);
  const before = kept.map(({ number }) => number).find((number) => number < current);
  if (before === undefined) throw new Refusal(`Release ${current} is the oldest one kept, so there is nothing to go back to.`); // prettier-ignore
  const foreign = findForeign(records, places.site(current), current);
  if (foreign.length > 0) console.warn(explainMovedFiles(foreign, places.moveOut(current, foreign), settings.outDir));
  places.serve(before);
  return `${shown} is release ${before} again, as it was before release ${current}.`;
}
