import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { tryPublication } from '../loaders/need-publication.ts';
import type { Publication } from '../schemas/publication/publication.ts';
import { waitingPage } from './overview-html.ts';

/** How often files that are wrong are read again. */
const READ_AGAIN_MS = 250;

/**
 * Reads the facts of the publication. As long as any of their files are wrong, no page can be made: the terminal and every
 * address say what is wrong, until it is fixed.
 *
 * @param port where the site will be
 */
export async function waitForPublication(port: number): Promise<Publication> {
  let { facts, report } = tryPublication();
  if (facts) return facts;

  let shown = report;
  console.error(`${report}\n\nThe site starts as soon as this is fixed.`);
  const server = createServer((_, response) => {
    response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end(waitingPage(shown));
  }).listen(port, 'localhost');
  for (;;) {
    await pause(READ_AGAIN_MS);
    ({ facts, report } = tryPublication());
    if (facts) break;
    if (report !== shown) console.error(report);
    shown = report;
  }
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return facts;
}
