import path from 'node:path';
import './plain-refusals.ts';
import { enterPermalinks } from '../build/ledger.ts';
import { LEDGER } from '../edition/permalink-ledger.ts';
import { ReleaseFolders } from '../release/release-folders.ts';
import { Records } from '../release/records.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command.ts';
import { runProgram } from './run-program.ts';

/** So many new addresses are named; of more the number is enough. */
const NAMED_ADDRESSES = 5;

/*
 * `npm run publish`: the addresses are entered before anything is uploaded. From then on somebody may have been given one of
 * them, also where the upload ends halfway.
 */

readCommand('publish');
process.exitCode = await runProgram('src/commands/build.ts');
if (process.exitCode === 0) {
  const added = await enterPermalinks(latestPermalinks(), settings.contentDir);
  const ledger = path.relative(process.cwd(), path.join(settings.contentDir, LEDGER));
  if (added.length > 0) console.log(`${ledger} has ${describe(added.map(({ path }) => path))}. Commit it with the stories.`); // prettier-ignore
}

/** What the release that was just built has made public and the ledger did not have. */
function latestPermalinks() {
  const { records } = Records.open(new ReleaseFolders(settings.outDir).records);
  try {
    return records.releases()[0]?.permalinks ?? [];
  } finally {
    records.close();
  }
}

function describe(paths: readonly string[]): string {
  const named = paths.length <= NAMED_ADDRESSES ? `: ${paths.join(', ')}` : '';
  return `${paths.length} new ${paths.length === 1 ? 'address' : 'addresses'}${named}`;
}
