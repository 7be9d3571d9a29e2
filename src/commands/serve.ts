import { access } from 'node:fs/promises';
import path from 'node:path';
import './command-line/plain-refusals.ts';
import { needPublication } from '../loaders/need-publication.ts';
import { siteUrl } from '../publication.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command-line/command.ts';
import { serveFolder } from './server/host.ts';
import { listenAt, readPort } from './server/port.ts';
import { Refusal } from '../lib/errors/refusal.ts';

/** `npm run serve`: shows the built folder on this machine until it is stopped. */
const { outDir } = settings;
needPublication();
const { values } = readCommand('serve');
const named = readPort(values.port);

await access(path.join(outDir, 'index.html')).catch(() => {
  throw new Refusal(`There is no site in ${outDir} yet. Run npm run build first.`);
});
const { port } = await listenAt(named, (port) => serveFolder(outDir, { port, base: siteUrl.pathname }));
console.log(`Kawaraban is at http://localhost:${port}${siteUrl.pathname} (Ctrl+C stops it).
This is a preview for this machine alone; docs/publishing.md says how readers get the site.`);
