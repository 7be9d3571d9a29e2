import './plain-refusals.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command.ts';
import { UNDO } from './upgrade/apply-upgrade.ts';
import { planMigrations, writeMigrations } from './upgrade/migrate.ts';

/* `npm run migrate`: content that an earlier release took, as this one takes it. */

const { apply } = readCommand('migrate').values;
const plan = planMigrations(settings.contentDir);
if (plan.steps.length === 0) console.log('The content is as this release takes it.');
else {
  console.log(plan.steps.join('\n'));
  if (apply) writeMigrations(settings.contentDir, plan, UNDO);
  console.log(
    apply ? `\nWritten: ${[...plan.files.keys()].join(', ')}.` : '\nNothing was changed. Add --apply to do it.',
  );
}
