import { dev } from 'astro';
import './command-line/plain-refusals.ts';
import { describeAddress } from '../editing/editing.ts';
import { waitForPublication } from '../editing/wait-for-publication.ts';
import { usePublication } from '../publication.ts';
import { readCommand } from './command-line/command.ts';
import { listenAt, readPort } from './server/port.ts';
import { freePort } from './server/free-port.ts';

/** `npm run dev`: shows the content while it is edited. */
const { values } = readCommand('dev');
const port = await listenAt(readPort(values.port), freePort);

usePublication(await waitForPublication(port));
// An editor sees what she has changed and what is wrong, but not every request: Astro warns about each unknown address.
const server = await dev({ root: process.cwd(), server: { port }, logLevel: 'error' });
console.log(describeAddress(server.address.port));
