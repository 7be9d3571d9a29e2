import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { forgetCompiledCode } from '../../lib/caches/code-cache.ts';
import { isRunning } from '../../lib/is-running.ts';
import { listFiles } from '../../lib/files/list-files.ts';
import { publication } from '../../publication.ts';
import { describeChange, type Code } from './code.ts';
import type { CompileData } from './compile-thread.ts';

/**
 * Compiled sites are in `.cache/compiled`, each in a folder named by the digest of its code:
 *
 * ```
 * site.mjs       everything that makes pages, as one file
 * thread.mjs     starts site.mjs in an additional thread
 * worker.js      the service worker
 * assets/        scripts and styles of the pages
 * compiled.json  the code it belongs to; written last, so that a folder without it does not count
 * ```
 */
const FOLDER = path.resolve('.cache', 'compiled');

/** Says what a compiled site is of. */
const FACTS = 'compiled.json';

/** Raise this when the format of a compiled site changes. */
const VERSION = 1;

/** Several are kept: for builds with other settings, and for going back to older code. */
const MAX_COMPILED_SITES = 6;

/**
 * Opens the compiled site of the code in this checkout, and compiles it when there is none yet.
 *
 * @param meanwhile gets the reason for compiling, and runs at the same time; an error in it ends the compilation
 */
export async function openCompiledSite(
  code: Code,
  meanwhile: (why: string) => Promise<void>,
  { root = FOLDER, compile = compileInThread }: CompileOptions = {},
): Promise<CompiledSite> {
  const folder = path.join(root, code.digest);
  if (isWhole(folder, code)) {
    markUsed(folder);
    return { folder, code: code.digest };
  }
  const why = explain(root, code);
  const draft = path.join(root, `draft-${process.pid}`);
  const ending = new AbortController();
  const isFirst = !existsSync(root);
  let compiling: Promise<void> | undefined;
  clearAway(root);
  try {
    // With `recursive`, the error for a folder that cannot be made would be that it does not exist.
    mkdirSync(draft);
    compiling = compile(draft, ending.signal);
    // Reported after any problem of the content, however soon it fails.
    compiling.catch(() => undefined);
    await meanwhile(why);
    await compiling;
    const facts: Facts = { version: VERSION, code, sum: sumOf(draft) };
    writeFileSync(path.join(draft, FACTS), JSON.stringify(facts));
    putInPlace(draft, folder, code);
  } finally {
    ending.abort();
    await Promise.allSettled([compiling]);
    rmSync(draft, { recursive: true, force: true });
    if (isFirst && readdirSync(root).length === 0) rmdirSync(root);
  }
  return { folder, code: code.digest };
}

/**
 * Gives a compiled site its name. Another build may have compiled the same code in the meantime, or finish at this very moment,
 * and use what it made: a complete site is never replaced.
 */
function putInPlace(draft: string, folder: string, code: Code): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    if (isWhole(folder, code)) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  }
}

/** The least recently used one is deleted first. */
function markUsed(folder: string): void {
  try {
    utimesSync(path.join(folder, FACTS), new Date(), new Date());
  } catch {
    // On a read-only disk none is deleted.
  }
}

/** Compiles in a separate thread, which frees Astro's memory when it ends. */
async function compileInThread(folder: string, ending: AbortSignal): Promise<void> {
  forgetCompiledCode();
  const workerData: CompileData = { folder, publication };
  const thread = new Worker(new URL('compile-thread.ts', import.meta.url), { workerData });
  ending.addEventListener('abort', () => void thread.terminate());
  const [exitCode] = (await once(thread, 'exit')) as [number];
  if (exitCode !== 0) throw new Error(`The thread that compiles the site ended early (exit code ${exitCode}).`);
}

/** Why the site has to be compiled. */
function explain(root: string, code: Code): string {
  const compiled = listCompiled(root);
  if (compiled.includes(code.digest)) return 'Compiling the site again, because its files were changed or lost …';
  const [before] = compiled.flatMap((name) => readFacts(path.join(root, name)) ?? []);
  if (!before) return 'Compiling the site. This is done once, and again when its code changes …';
  return `Compiling the site, because ${describeChange(before.code, code)} changed …`;
}

/** Whether a compiled site belongs to this code and is undamaged, because it makes every page. */
function isWhole(folder: string, { digest }: Code): boolean {
  const facts = readFacts(folder);
  return facts?.code.digest === digest && facts.sum === sumOf(folder);
}

function readFacts(folder: string): Facts | undefined {
  try {
    const facts = JSON.parse(readFileSync(path.join(folder, FACTS), 'utf8')) as Partial<Facts>;
    return facts.version === VERSION ? (facts as Facts) : undefined;
  } catch {
    return undefined;
  }
}

/** Of the bytes of all its files. */
function sumOf(folder: string): string {
  const hash = createHash('sha1');
  const files = listFiles(folder).filter((file) => file !== FACTS);
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}

/** Deletes the least recently used ones, and drafts of processes that were killed. */
function clearAway(root: string): void {
  mkdirSync(root, { recursive: true });
  // Read first, so that a site that another build finishes meanwhile is not among them.
  const names = readdirSync(root);
  const kept = new Set(listCompiled(root).slice(0, MAX_COMPILED_SITES - 1));
  for (const name of names) {
    const [, owner] = /^draft-(\d+)$/.exec(name) ?? [];
    if (kept.has(name) || (owner !== undefined && isRunning(Number(owner)))) continue;
    rmSync(path.join(root, name), { recursive: true, force: true });
  }
}

/** Lists the names of complete ones, the most recently used first. */
function listCompiled(root: string): readonly string[] {
  const used = (name: string) => statSync(path.join(root, name, FACTS), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const names = existsSync(root) ? readdirSync(root) : [];
  return names.filter((name) => used(name) > 0).sort((a, b) => used(b) - used(a));
}

interface Facts {
  readonly version: typeof VERSION;
  readonly code: Code;
  readonly sum: string;
}

interface CompileOptions {
  /** folder of the compiled sites */
  readonly root?: string;
  /** compiles the code of this checkout into an empty folder, until it is told to stop */
  readonly compile?: (folder: string, ending: AbortSignal) => Promise<void>;
}

export interface CompiledSite {
  readonly folder: string;
  /** digest of its code and settings */
  readonly code: string;
}
