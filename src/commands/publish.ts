import { spawn } from 'node:child_process';
import path from 'node:path';
import './command-line/plain-refusals.ts';
import { enterPermalinks } from './editor/ledger.ts';
import { LEDGER } from '../edition/permalinks/permalink-ledger.ts';
import { ReleaseFolders } from '../release/release-folders.ts';
import { Records } from '../release/records.ts';
import { needPublication } from '../loaders/need-publication.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { shellWord } from '../lib/text/shell-word.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command-line/command.ts';
import { runProgram } from './command-line/run-program.ts';

/** Up to this number, new addresses are listed; above it only counted. */
const NAMED_ADDRESSES = 5;

const shownOut = path.relative(process.cwd(), settings.outDir) || '.';

/*
 * `npm run publish`: enters the addresses before the upload. From then on readers may have them, even if the upload stops
 * halfway.
 */

const isUploaded = !readCommand('publish').values['no-upload'];
const { publish } = needPublication();
if (isUploaded && !publish) {
  throw new Refusal(`publication.yaml of the content has no command that uploads ${shownOut}. Write one, or upload the folder yourself after npm run publish -- --no-upload:

publish:
  command: rsync -a --delete ${shellWord(`${shownOut}/`)} server:/srv/kawaraban/

docs/hosting has the commands for each host.`);
}
process.exitCode = await runProgram('src/commands/build.ts');
if (process.exitCode === 0) {
  const added = await enterPermalinks(latestPermalinks(), settings.contentDir);
  const ledger = path.relative(process.cwd(), path.join(settings.contentDir, LEDGER));
  if (added.length > 0) console.log(`${ledger} has ${describe(added.map(({ path }) => path))}. Commit it with the stories.`); // prettier-ignore
  if (isUploaded && publish) await upload(publish.command);
}

/** A failed upload may be online in part, so its addresses stay in the ledger. */
async function upload(command: string): Promise<void> {
  const child = spawn(command, { shell: true, stdio: 'inherit' });
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  if (status === 0) return console.log('The site is published.');
  process.exitCode = 1;
  console.error(`The upload failed with status ${status}: ${command}
A part of the site may be online, so its addresses stay in ${LEDGER}. Fix the upload, then run npm run publish again. If nothing has left this machine, npm run forget removes an address.`); // prettier-ignore
}

/** The public addresses of the new release that the ledger did not have. */
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
