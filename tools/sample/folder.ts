import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../src/lib/errors/error-code.ts';
import { LEDGER } from '../../src/edition/permalinks/permalink-ledger.ts';
import { PUBLICATION } from '../../src/loaders/files/list-content-files.ts';
import { ensurePublication } from '../lib/publication.ts';
import { makeArchive } from './archive.ts';
import { Refusal } from '../../src/lib/errors/refusal.ts';

/** Marks a folder of samples. The loaders ignore names that begin with a dot. */
const MARK = '.kawaraban-sample';

const MARK_TEXT =
  'This folder was written by `npm run sample`. Its articles/, series/, permalinks.tsv and publication.yaml are replaced when it is written again.\n';

/** Names that `npm run sample` writes into a folder, and those that a build adds. */
const OWN = ['articles', 'series', LEDGER, PUBLICATION];

/**
 * Writes a sample archive into a new or empty folder, or replaces an earlier sample.
 *
 * @returns how many files of each kind were written
 * @throws Refusal if the folder contains anything else, or is not a folder
 */
export async function writeSample(folder: string, articles: number): Promise<Written> {
  await clear(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, MARK), MARK_TEXT);
  await ensurePublication(folder);
  const written = { series: 0, story: 0, picture: 0 };
  const made = new Set<string>();
  for await (const { kind, path: file, content } of makeArchive(articles)) {
    const target = path.join(folder, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(target, content);
    written[kind] += 1;
  }
  return written;
}

async function clear(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    const code = errorCode(error);
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new Refusal(`${folder} is a file. Name a new or an empty folder with --out.`);
    throw error;
  });
  if (names.length === 0) return;
  if (!names.includes(MARK)) {
    throw new Refusal(
      `${folder} contains files that are not part of a sample. Name a new or an empty folder with --out.`,
    );
  }
  const foreign = names.find((name) => name !== MARK && !OWN.includes(name));
  if (foreign !== undefined) {
    throw new Refusal(`${folder} holds ${foreign} beside the sample. Move it away, or name another folder with --out.`);
  }
  for (const name of OWN) await rm(path.join(folder, name), { recursive: true, force: true });
}

export interface Written {
  readonly series: number;
  readonly story: number;
  readonly picture: number;
}
