import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { ContentRefused } from '../loaders/problem.ts';
import { MarkdownRefused } from '../markdown/refused.ts';
import { settings } from '../settings.ts';

/*
 * `npm run build`: makes the site beside the one that is there and puts it in its place only when it is whole.
 * A story that is refused leaves the last good site as it was.
 */

const next = beside(settings.outDir, 'next');
const last = beside(settings.outDir, 'last');
const started = performance.now();

try {
  await build({ root: process.cwd(), outDir: next, logLevel: 'warn' });
  await replace(settings.outDir, next, last);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built ${path.relative(process.cwd(), settings.outDir) || '.'}${path.sep} in ${seconds} s.`);
} catch (error) {
  await rm(next, { recursive: true, force: true });
  console.error(describe(error));
  process.exitCode = 1;
}

/** Two renames: for the moment between them nothing is there, but never half a site. */
async function replace(live: string, made: string, retired: string): Promise<void> {
  await rm(retired, { recursive: true, force: true });
  await rename(live, retired).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  await rename(made, live);
  await rm(retired, { recursive: true, force: true });
}

function beside(folder: string, suffix: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${suffix}`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * The report of refused content speaks for itself; anything else is a fault and keeps its stack. Errors are told
 * apart by name, because Astro runs the loaders and pages in modules of their own.
 */
function describe(error: unknown): string {
  if (error instanceof Error && error.name === ContentRefused.name) return error.message;
  if (error instanceof Error && error.name === MarkdownRefused.name) {
    const folder = path.relative(process.cwd(), settings.contentDir);
    return `${path.join(folder, error.message)}\n\nThe last good site was left as it is.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
