import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../lib/list-files.ts';
import { RELEASE_RECORD } from './release-record.ts';
import type { Upgrade } from './plan-upgrade.ts';

/** What an upgrade has changed, in the folder of what was there before. */
const JOURNAL = 'upgrade.json';

/** Files of the content that a migration may change. */
const TEXT = /\.(?:md|yaml|css|svg|tsv)$/;

/**
 * Puts the files of a release into a checkout. Everything that is replaced or removed is kept first, so that
 * {@link undoUpgrade} brings it back, also where the upgrade was stopped half way.
 *
 * @param places.release the unpacked release
 * @param places.undo folder for what was there before; it is emptied first
 * @param places.content the content folder, which the migrations of the new release change afterwards
 */
export function applyUpgrade(plan: Upgrade, version: string, { root, release, undo, content }: Places): void {
  rmSync(undo, { recursive: true, force: true });
  mkdirSync(undo, { recursive: true });
  const kept = [...plan.replaced, ...plan.removed, RELEASE_RECORD];
  const beside = plan.changed.filter((file) => existsSync(path.join(release, file))).map((file) => besideName(file, version)); // prettier-ignore
  for (const file of kept) copy(path.join(root, file), path.join(undo, 'files', file));
  // What the new release's migrations may change; pictures are none of it.
  const texts = listFiles(content).filter((file) => TEXT.test(file));
  for (const file of texts) copy(path.join(content, file), path.join(undo, 'content', file));
  const journal: Journal = { kept, made: [...plan.added, ...beside], texts };
  writeFileSync(path.join(undo, JOURNAL), JSON.stringify(journal));
  for (const file of [...plan.added, ...plan.replaced]) copy(path.join(release, file), path.join(root, file));
  for (const file of plan.changed) {
    if (existsSync(path.join(release, file)))
      copy(path.join(release, file), path.join(root, besideName(file, version)));
  }
  for (const file of plan.removed) rmSync(path.join(root, file), { force: true });
  // Last: with the old one the same upgrade can be run again.
  copy(path.join(release, RELEASE_RECORD), path.join(root, RELEASE_RECORD));
}

/** Brings back what the last upgrade has replaced and removed, and takes away what it has added; false where there was none. */
export function undoUpgrade({ root, undo, content }: Omit<Places, 'release'>): boolean {
  const file = path.join(undo, JOURNAL);
  if (!existsSync(file)) return false;
  const { kept, made, texts } = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  for (const name of kept) copy(path.join(undo, 'files', name), path.join(root, name));
  for (const name of made) rmSync(path.join(root, name), { force: true });
  for (const name of texts) copy(path.join(undo, 'content', name), path.join(content, name));
  rmSync(undo, { recursive: true, force: true });
  return true;
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
  /** the content folder */
  readonly content: string;
}

interface Journal {
  readonly kept: readonly string[];
  readonly made: readonly string[];
  /** of the content, by path from there */
  readonly texts: readonly string[];
}
