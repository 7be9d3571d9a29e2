import './command-line/plain-refusals.ts';
import { absolute } from '../addresses/urls.ts';
import { forgetPermalinks } from './editor/ledger.ts';
import { refuseLive } from '../hosts/live-list.ts';
import { LEDGER } from '../edition/permalinks/permalink-ledger.ts';
import { needPublication } from '../loaders/need-publication.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { alias } from '../schemas/fields/alias.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command-line/command.ts';

/*
 * `npm run forget`: removes an address from the ledger that was entered but never left this machine, because the upload
 * failed.
 */

const { positionals, values } = readCommand('forget');
needPublication();
if (positionals.length === 0) throw new Refusal('Write the address, such as npm run forget -- /2026/12/01/harbour-opens/.'); // prettier-ignore
const paths = positionals.map(readPath);
if (!values.unasked) for (const path of paths) await refuseLive(absolute(path));
await forgetPermalinks(paths, settings.contentDir);
console.log(`Removed from ${LEDGER}: ${paths.join(', ')}. Commit the file with the stories.`);

/** A path, or the whole address as a browser shows it. */
function readPath(typed: string): string {
  const start = absolute('/');
  const whole = URL.parse(typed)?.href ?? '';
  const given = whole.startsWith(start) ? decodeURI(whole.slice(start.length - 1)) : typed;
  const { success, data } = alias.safeParse(given);
  if (!success) throw new Refusal(`"${typed}" is not an address of this site. Write a path, such as /2026/12/01/harbour-opens/.`); // prettier-ignore
  return data;
}
