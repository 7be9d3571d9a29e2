import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../lib/errors/error-code.ts';
import { formatLedger, LEDGER, parseLedger } from '../../edition/permalinks/permalink-ledger.ts';
import type { Ledger, Permalink } from '../../edition/permalinks/permalinks.ts';
import { Refusal } from '../../lib/errors/refusal.ts';

/**
 * Adds addresses to the ledger of a content folder, and sorts it without duplicates.
 *
 * @returns the addresses that were not in it before
 * @throws Refusal if the ledger cannot be read or written; it is then unchanged
 */
export async function enterPermalinks(
  permalinks: readonly Permalink[],
  contentDir: string,
): Promise<readonly Permalink[]> {
  const { text, ledger } = await readSound(contentDir);
  const added = permalinks.filter(({ path }) => !ledger.has(path));
  await replace(contentDir, text, [...ledger.values(), ...added]);
  return added;
}

/**
 * Removes addresses from the ledger of a content folder.
 *
 * @throws Refusal if it lacks one of them, or cannot be read or written; it is then unchanged
 */
export async function forgetPermalinks(paths: readonly string[], contentDir: string): Promise<void> {
  const { file, text, ledger } = await readSound(contentDir);
  const missing = paths.filter((path) => !ledger.has(path));
  if (missing.length > 0) throw new Refusal(`${shown(file)} has no line for ${missing.join(', ')}: there is nothing to forget.`); // prettier-ignore
  await replace(contentDir, text, [...ledger.values()].filter(({ path }) => !paths.includes(path))); // prettier-ignore
}

async function readSound(contentDir: string): Promise<{ file: string; text: string; ledger: Ledger }> {
  const file = path.join(contentDir, LEDGER);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw refused(file, 'read', error);
  });
  const { ledger, problems } = parseLedger(text);
  if (problems.length > 0) throw new Refusal(`Line ${problems[0]?.line} of ${shown(file)} is wrong. Run npm run build, which says what to write.`); // prettier-ignore
  return { file, text, ledger };
}

/** Written beside it and renamed, so that nobody ever reads half a ledger. */
async function replace(contentDir: string, before: string, permalinks: readonly Permalink[]): Promise<void> {
  const file = path.join(contentDir, LEDGER);
  const after = formatLedger(permalinks);
  if (after === before) return;
  const next = path.join(contentDir, `.${LEDGER}.next`);
  try {
    await writeFile(next, after);
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw refused(file, 'written', error);
  }
}

function refused(file: string, done: 'read' | 'written', error: unknown): Refusal {
  const reason = errorCode(error) ?? String(error);
  return new Refusal(`${shown(file)} cannot be ${done} (${reason}). Give this user permission, then run the same command again.`, { cause: error }); // prettier-ignore
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || file;
}
