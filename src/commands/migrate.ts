import './command-line/plain-refusals.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command-line/command.ts';
import { UNDO } from './upgrade/apply-upgrade.ts';
import { planMigrations, writeMigrations } from './upgrade/migrate.ts';

/* `npm run migrate`: changes content of an earlier release for this one. */

const { apply } = readCommand('migrate').values;
const plan = planMigrations(settings.contentDir);
if (plan.steps.length === 0) console.log('The content is up to date.');
else {
  console.log(plan.steps.join('\n'));
  if (apply) writeMigrations(settings.contentDir, plan, UNDO);
  console.log(
    apply ? `\nWritten: ${[...plan.files.keys()].join(', ')}.` : '\nNothing was changed. Add --apply to do it.',
  );
}
