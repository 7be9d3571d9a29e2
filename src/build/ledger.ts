import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../lib/error-code.ts';
import { formatLedger, isInCanonicalForm, LEDGER, parseLedger } from '../edition/permalink-ledger.ts';
import type { Permalink } from '../edition/permalinks.ts';
import type { Settings } from '../settings.ts';

/** So many new addresses are named; of more the number is enough. */
const NAMED = 5;

/** Enters what is new into the ledger; the site stands, whatever comes of it. */
export async function tellLedger(permalinks: readonly Permalink[], place: LedgerPlace): Promise<void> {
  try {
    const told = await keepLedger(permalinks, place);
    if (told !== undefined) console.log(told);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `The site is built, but its new addresses could not be entered into the ledger: ${reason}\nMend that and build again, or set CI=true where nothing is to be written.`,
    );
    process.exitCode = 1;
  }
}

/**
 * Enters the addresses that the build just done has made public into the ledger of the content folder, sorted and each
 * once. Where `CI` is set it writes nothing.
 *
 * @returns what to tell the editor; undefined when there is nothing to say
 * @throws Error of the system when the ledger cannot be written; it is then as it was
 */
export async function keepLedger(
  permalinks: readonly Permalink[],
  { contentDir, isCi }: LedgerPlace,
): Promise<string | undefined> {
  const file = path.join(contentDir, LEDGER);
  const before = await readText(file);
  if (permalinks.length === 0 && isInCanonicalForm(before)) return undefined;

  // Read again, because an editor may have changed it while the site was built.
  const { ledger, flaws } = parseLedger(before);
  const added = permalinks.filter(({ path }) => !ledger.has(path));
  const shown = path.relative(process.cwd(), file);
  if (isCi) return added.length > 0 ? warn(shown, added) : undefined;
  if (flaws.length > 0) throw new Error(`line ${flaws[0]?.line} of ${shown} is wrong since the build has read it`);
  const after = formatLedger([...ledger.values(), ...added]);
  if (after !== before) await replaceFile(file, after);
  return added.length > 0 ? `${shown} has ${describe(added)}. Commit it with the stories.` : undefined;
}

function warn(file: string, added: readonly Permalink[]): string {
  return `Warning: ${file} lacks ${describe(added)}. Run npm run build where CI is not set, and commit the file.`;
}

function describe(added: readonly Permalink[]): string {
  const named = added.length <= NAMED ? `: ${added.map(({ path }) => path).join(', ')}` : '';
  return `${added.length} new ${added.length === 1 ? 'address' : 'addresses'}${named}`;
}

/** What a file holds; nothing when it is not there. */
async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
}

/** A file beside it takes its name, so that nobody ever reads half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const next = path.join(path.dirname(file), `.${path.basename(file)}.next`);
  try {
    await writeFile(next, text);
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}

type LedgerPlace = Pick<Settings, 'contentDir' | 'isCi'>;
