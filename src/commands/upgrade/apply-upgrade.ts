import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestFile } from '../../lib/files/digest-file.ts';
import { RELEASE_RECORD } from './release-record.ts';
import type { Upgrade } from './plan-upgrade.ts';

/** Folder of the files from before the last upgrade and the last migration of the content. */
export const UNDO = path.resolve('.cache', 'upgrade', 'undo');

/** The journal of an upgrade, in that folder. */
const JOURNAL = 'upgrade.json';

/**
 * Puts the files of a release into a checkout. It first saves everything that it replaces or removes, so that {@link
 * undoUpgrade} can restore it, even after an upgrade that was interrupted.
 *
 * @param places.release the unpacked release
 * @param places.undo folder for the saved files; it is emptied first, unless an upgrade was interrupted
 */
export function applyUpgrade(plan: Upgrade, version: string, { root, release, undo }: Places): void {
  // The record is replaced last. If it equals the saved one, an upgrade was interrupted.
  const isHalfDone = digestFile(path.join(undo, 'files', RELEASE_RECORD)) === digestFile(path.join(root, RELEASE_RECORD)); // prettier-ignore
  if (!isHalfDone) rmSync(undo, { recursive: true, force: true });
  const earlier = readJournal(undo) ?? { kept: [], made: [] };
  const kept = [...plan.replaced, ...plan.removed, RELEASE_RECORD].filter((file) => !earlier.kept.includes(file));
  const beside = plan.changed
    .filter((file) => existsSync(path.join(release, file)))
    .map((file) => ({ file, name: besideName(file, version) }));
  for (const file of kept) copy(path.join(root, file), path.join(undo, 'files', file));
  const journal: Journal = {
    kept: [...earlier.kept, ...kept],
    made: [...earlier.made, ...plan.added, ...beside.map(({ name }) => name)],
  };
  writeFileSync(path.join(undo, JOURNAL), JSON.stringify(journal));
  for (const file of [...plan.added, ...plan.replaced]) copy(path.join(release, file), path.join(root, file));
  for (const { file, name } of beside) copy(path.join(release, file), path.join(root, name));
  for (const file of plan.removed) rmSync(path.join(root, file), { force: true });
  // Last: with the old record, an interrupted upgrade can be run again.
  copy(path.join(release, RELEASE_RECORD), path.join(root, RELEASE_RECORD));
}

/** Restores what the last upgrade replaced and removed, and removes what it added; false if there was none. */
export function undoUpgrade({ root, undo }: Omit<Places, 'release'>): boolean {
  const journal = readJournal(undo);
  if (!journal) return false;
  const { kept, made } = journal;
  for (const name of kept) copy(path.join(undo, 'files', name), path.join(root, name));
  for (const name of made) rmSync(path.join(root, name), { force: true });
  rmSync(undo, { recursive: true, force: true });
  return true;
}

function readJournal(undo: string): Journal | undefined {
  const file = path.join(undo, JOURNAL);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Journal) : undefined;
}

/** The name of the release's version of a file that the paper has changed: `netlify.toml.release-0.2.0`. */
export function besideName(file: string, version: string): string {
  return `${file}.release-${version}`;
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}

interface Places {
  /** the checkout */
  readonly root: string;
  readonly release: string;
  readonly undo: string;
}

interface Journal {
  readonly kept: readonly string[];
  readonly made: readonly string[];
}
