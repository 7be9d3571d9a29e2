import path from 'node:path';
import './command-line/plain-refusals.ts';
import { digestFile } from '../lib/files/digest-file.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command-line/command.ts';
import { runProgram } from './command-line/run-program.ts';
import { applyUpgrade, besideName, UNDO, undoUpgrade } from './upgrade/apply-upgrade.ts';
import { undoMigrations } from './upgrade/migrate.ts';
import { openRelease } from './upgrade/open-release.ts';
import { planUpgrade } from './upgrade/plan-upgrade.ts';
import { readRelease, RELEASE_RECORD } from './upgrade/release-record.ts';

/* `npm run upgrade`: replaces the software by the next release. The paper's content and public/ stay. */

/** What runs after an upgrade, with the code of the new release. The build says which pages change and why. */
const NEXT = [['src/commands/migrate.ts', '--apply'], ['src/commands/check.ts'], ['src/commands/build.ts']] as const;

const root = process.cwd();
const { from, apply, undo: isUndo } = readCommand('upgrade').values;

if (isUndo) {
  const edited = undoMigrations(settings.contentDir, UNDO);
  const isUndone = undoUpgrade({ root, undo: UNDO });
  if (!isUndone && !edited) throw new Refusal('There is no upgrade to undo.');
  console.log(`${isUndone ? 'The release before the last upgrade is back.' : 'The content is as it was before the last migration.'} Run npm run check.`); // prettier-ignore
  if (edited && edited.length > 0) console.log(`You have edited these since, so they stay as they are: ${edited.join(', ')}.`); // prettier-ignore
} else if (from === undefined) {
  throw new Refusal('Name the release, such as npm run upgrade -- --from create-kawaraban-0.2.0.tgz. npm pack create-kawaraban fetches the newest.'); // prettier-ignore
} else {
  const before = readRelease(root);
  if (!before) throw new Refusal(`This checkout has no ${RELEASE_RECORD}, so it was cloned with git. Take the next release with git pull.`); // prettier-ignore
  const release = path.resolve('.cache', 'upgrade', 'release');
  const next = openRelease(from, release);
  const plan = planUpgrade(before.files, next.files, (file) => digestFile(path.join(root, file)));
  console.log(`From ${before.version} to ${next.version}: ${plan.replaced.length} files of the software replaced, ${plan.added.length} added, ${plan.removed.length} removed.`); // prettier-ignore
  if (plan.changed.length > 0) {
    console.log(`\nYou have changed these, so they stay as they are:`);
    for (const file of plan.changed) console.log(file in next.files ? `  ${file}   (the release's version: ${besideName(file, next.version)})` : `  ${file}   (no longer in the release)`); // prettier-ignore
  }
  if (apply) {
    applyUpgrade(plan, next.version, { root, release, undo: UNDO });
    console.log('\nDone. npm run upgrade -- --undo restores the previous release.\n');
    for (const command of NEXT) {
      process.exitCode = await runProgram('src/commands/install.mjs', command);
      if (process.exitCode !== 0) break;
    }
    console.log(process.exitCode === 0 ? '\nThe site is built from the new release, and not published yet.' : '\nSolve this, then run npm run build.'); // prettier-ignore
  } else {
    console.log(
      '\nNothing was changed. Add --apply to do it. That also migrates the content, like npm run migrate, and builds the site; npm run upgrade -- --undo restores software and content.',
    );
  }
}
