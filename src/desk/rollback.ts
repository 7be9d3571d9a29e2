import path from 'node:path';
import './plain-refusals.ts';
import { lock } from '../release/lock.ts';
import { explainRescued, Places } from '../release/places.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command.ts';
import { explainFault } from './explain-fault.ts';

/*
 * `npm run rollback`: serves the release before the one that is served. Called again, it goes back one more. The next build
 * makes a new release and leads forward again.
 */

/** There is nothing to go back to; the message says why. */
class RollbackRefused extends Error {
  override readonly name = 'RollbackRefused';
}

readCommand({
  name: 'rollback',
  does: 'Serves the release before the one that is served. Called again, it goes back one more; the next build leads forward.',
  options: {},
  example: 'npm run rollback',
});

const places = new Places(settings.outDir);
const shown = path.relative(process.cwd(), settings.outDir) || '.';

try {
  places.check();
  const letGo = lock(path.join(places.folder, 'lock'));
  try {
    console.log(goBack());
  } finally {
    letGo();
  }
} catch (error) {
  console.error(explainFault(error, settings.outDir));
  process.exitCode = 1;
}

function goBack(): string {
  const current = places.current();
  if (current === undefined) throw new RollbackRefused(`${shown} is no release of npm run build: there is nothing to go back to.`); // prettier-ignore
  const before = places.list().find((number) => number < current);
  if (before === undefined) throw new RollbackRefused(`Release ${current} is the oldest that is kept: there is nothing to go back to.`); // prettier-ignore
  const rescued = places.serve(before);
  if (rescued.files.length > 0) console.warn(explainRescued(rescued, shown));
  return `${shown} is release ${before} again, as it was before release ${current}.`;
}
