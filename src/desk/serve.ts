import { preview } from 'astro';
import { settings } from '../settings.ts';

/** `npm run serve`: shows the built folder at http://localhost:4321/ until it is stopped. */
const PORT = 4321;

const server = await preview({
  root: process.cwd(),
  outDir: settings.outDir,
  logLevel: 'warn',
  server: { port: PORT },
});
console.log(`Kawaraban is at http://localhost:${server.port}${settings.url.pathname} (Ctrl+C stops it).`);
await server.closed();
