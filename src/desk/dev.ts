import { dev } from 'astro';
import './plain-refusals.ts';
import { readCommand } from './command.ts';
import { listenAt, portOption, readPort } from './port.ts';
import { freePort } from './free-port.ts';

/** `npm run dev`: shows the content while it is edited. */
const { values } = readCommand({
  name: 'dev',
  does: 'Shows the content while it is edited; an error in a story shows in the page and the terminal.',
  options: { port: portOption },
  example: 'npm run dev -- --port 8080',
});
const named = readPort(values.port);

const port = await listenAt(named, freePort);
await dev({ root: process.cwd(), server: { port } });
