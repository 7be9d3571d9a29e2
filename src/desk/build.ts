import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import './plain-refusals.ts';
import { errorCode } from '../error-code.ts';
import { settings } from '../settings.ts';
import { keepLedger, openNote } from './ledger.ts';
import { indexSite } from './search/index-site.ts';

/*
 * `npm run build`: makes the site beside the one that is there and puts it in its place only when it is whole.
 * A story that is refused leaves the last good site as it was.
 */

const made = path.join(settings.cacheDir, 'site');
const next = beside(settings.outDir, 'next');
const last = beside(settings.outDir, 'last');
const started = performance.now();

// What is published is never a site of development or of a test, whatever the shell was set to for another program.
process.env['NODE_ENV'] = 'production';

try {
  await restore(settings.outDir, last);
  await openNote(settings);
  // In the cache, because Astro keeps its own files of a build that goes elsewhere in one place for all builds.
  await build({ root: process.cwd(), outDir: made, logLevel: 'warn' });
  await indexSite(made);
  await move(made, next);
  await replace(settings.outDir, next, last);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built ${path.relative(process.cwd(), settings.outDir) || '.'}${path.sep} in ${seconds} s.`);
  // The public has been given an address only when the page is in its place.
  await tellLedger();
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
  // Pages that were under way may still be writing; what they leave is cleared by the next build.
  for (const folder of [made, next]) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

/** Enters what is new into the ledger; the site stands, whatever comes of it. */
async function tellLedger(): Promise<void> {
  try {
    const told = await keepLedger(settings);
    if (told !== undefined) console.log(told);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `The site is built, but its new addresses could not be entered into the ledger: ${reason}\nMend that and build again, or set CI=true where nothing is to be written.`,
    );
    process.exitCode = 1;
  }
}

/** Two renames: for the moment between them nothing is there, but never half a site. */
async function replace(live: string, made: string, retired: string): Promise<void> {
  await rm(retired, { recursive: true, force: true });
  await rename(live, retired).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  await rename(made, live).catch(async (error: unknown) => {
    await restore(live, retired);
    throw error;
  });
  await rm(retired, { recursive: true, force: true });
}

/** Puts the last good site back where a build was stopped between the two renames. */
async function restore(live: string, retired: string): Promise<void> {
  if (!existsSync(live) && existsSync(retired)) await rename(retired, live);
}

/** A rename, or a copy where the two folders are on different disks. */
async function move(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to).catch(async (error: unknown) => {
    if (errorCode(error) !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  });
}

function beside(folder: string, suffix: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${suffix}`);
}

/**
 * The report of refused content speaks for itself; anything else is a fault and keeps its stack. It is told by its
 * name, because Astro runs the loaders in modules of their own.
 */
function describe(error: unknown): string {
  if (error instanceof Error && error.name === 'ContentRefused') return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
