import { dev } from 'astro';
import './command-line/plain-refusals.ts';
import { OVERVIEW_PATH } from '../editing/overview-path.ts';
import { needPublication } from '../loaders/need-publication.ts';
import { siteUrl } from '../publication.ts';
import { readCommand } from './command-line/command.ts';
import { listenAt, readPort } from './server/port.ts';
import { freePort } from './server/free-port.ts';

/** `npm run dev`: shows the content while it is edited. */
const { values } = readCommand('dev');
const named = readPort(values.port);

needPublication();
const port = await listenAt(named, freePort);
// An editor sees what she has changed and what is wrong, but not every request: Astro warns about each unknown address.
const server = await dev({ root: process.cwd(), server: { port }, logLevel: 'error' });
const home = `http://localhost:${server.address.port}${siteUrl.pathname}`;
console.log(`Kawaraban is at ${home} (Ctrl+C stops it). Hidden stories are listed at ${home}${OVERVIEW_PATH.slice(1)}`);
