import { access } from 'node:fs/promises';
import path from 'node:path';
import './plain-refusals.ts';
import { errorCode } from '../error-code.ts';
import { settings } from '../settings.ts';
import { serveFolder } from './host.ts';

/** `npm run serve`: shows the built folder at http://localhost:4321/ until it is stopped. */
const PORT = 4321;

const { outDir, url } = settings;

try {
  await access(path.join(outDir, 'index.html'));
  await serveFolder(outDir, { port: PORT, base: url.pathname });
  console.log(`Kawaraban is at http://localhost:${PORT}${url.pathname} (Ctrl+C stops it).`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function explain(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return `There is no site in ${outDir} yet. Run npm run build first.`;
  if (code === 'EADDRINUSE') return `Port ${PORT} is taken by another program. Stop that one, then run npm run serve.`;
  return String(error);
}
