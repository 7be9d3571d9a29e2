import { dev } from 'astro';
import './plain-refusals.ts';
import { readCommand } from './command.ts';
import { listenAt, readPort } from './port.ts';
import { freePort } from './free-port.ts';

/** `npm run dev`: shows the content while it is edited. */
const { values } = readCommand('dev');
const named = readPort(values.port);

const port = await listenAt(named, freePort);
await dev({ root: process.cwd(), server: { port } });
