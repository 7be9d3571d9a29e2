import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import path from 'node:path';
import { errorCode } from '../error-code.ts';
import { listFiles } from '../list-files.ts';
import { describeChange, type Code } from './code.ts';

/**
 * Compiled sites lie in `.cache/compiled`, each in a folder named by the digest of its code:
 *
 * ```
 * site.mjs       all that makes pages, as one file
 * thread.mjs     starts site.mjs beside the first one
 * worker.js      what answers in the browser without a network
 * assets/        scripts and styles of the pages
 * code/          what Node has compiled of it, kept by Node itself
 * compiled.json  the code it is of; written last, so that a folder without it is none
 * ```
 */
const FOLDER = path.resolve('.cache', 'compiled');

/** Name of the folder in which Node keeps what it has compiled. */
export const CODE_CACHE = 'code';

/** Raised when a compiled site is kept another way. */
const VERSION = 1;

/** So many stay: builds with other settings, and code that an editor goes back to. */
const KEPT = 6;

/**
 * The compiled site of the code in this checkout; compiled when there is none yet.
 *
 * @param before told why it is compiled; what it throws comes before that
 */
export async function openCompiledSite(code: Code, before: (why: string) => Promise<void>): Promise<CompiledSite> {
  const folder = path.join(FOLDER, code.digest);
  const file = path.join(folder, 'compiled.json');
  if (isWhole(folder, code)) {
    // The one that was not used for longest goes first.
    utimesSync(file, new Date(), new Date());
    return { folder, code: code.digest };
  }
  await before(explain(code));
  const draft = path.join(FOLDER, `draft-${process.pid}`);
  clearAway();
  try {
    const { compileSite } = await import('./compile.ts');
    await compileSite(draft);
    writeFileSync(
      path.join(draft, 'compiled.json'),
      JSON.stringify({ version: VERSION, code, sum: sumOf(draft) } satisfies Facts),
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    // Another build has compiled the same meanwhile.
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '') || !existsSync(file)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { folder, code: code.digest };
}

/** Why the site has to be compiled. */
function explain(code: Code): string {
  const [latest] = listCompiled();
  if (!latest) return 'Compiling the site, which is done once and again when its code changes …';
  const { code: before } = readFacts(path.join(FOLDER, latest)) ?? { code };
  if (before.digest === code.digest)
    return 'Compiling the site again, because its files are not as they were written …';
  return `Compiling the site, because ${describeChange(before, code)} changed …`;
}

/** Whether a compiled site is of this code, and as it was written: every page is made by it. */
function isWhole(folder: string, { digest }: Code): boolean {
  const facts = readFacts(folder);
  return facts?.code.digest === digest && facts.sum === sumOf(folder);
}

function readFacts(folder: string): Facts | undefined {
  try {
    const facts = JSON.parse(readFileSync(path.join(folder, 'compiled.json'), 'utf8')) as Partial<Facts>;
    return facts.version === VERSION ? (facts as Facts) : undefined;
  } catch {
    return undefined;
  }
}

/** Of the bytes of all its files. */
function sumOf(folder: string): string {
  const hash = createHash('sha1');
  const files = listFiles(folder).filter((file) => file !== 'compiled.json' && !file.startsWith(`${CODE_CACHE}/`));
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}

/** Takes away what was not used for long, and what was left by a process that was killed. */
function clearAway(): void {
  mkdirSync(FOLDER, { recursive: true });
  const kept = new Set(listCompiled().slice(0, KEPT - 1));
  for (const name of readdirSync(FOLDER)) {
    const [, owner] = /^draft-(\d+)$/.exec(name) ?? [];
    if (kept.has(name) || (owner !== undefined && isRunning(Number(owner)))) continue;
    rmSync(path.join(FOLDER, name), { recursive: true, force: true });
  }
}

/** The names of whole ones, the one used last first. */
function listCompiled(): readonly string[] {
  const used = (name: string) =>
    statSync(path.join(FOLDER, name, 'compiled.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  return names.filter((name) => used(name) > 0).sort((a, b) => used(b) - used(a));
}

function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

interface Facts {
  readonly version: typeof VERSION;
  readonly code: Code;
  readonly sum: string;
}

export interface CompiledSite {
  readonly folder: string;
  /** digest of its code and settings */
  readonly code: string;
}
