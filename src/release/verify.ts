import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../lib/text/compare-text.ts';
import type { Records } from './records.ts';
import type { MadeFile, Output } from './recorded.ts';

/**
 * How many files a build checks, which takes a tenth of a second. A larger site is checked in parts, one in each build.
 */
const FILES_AT_ONCE = 20_000;

/**
 * Checks whether the files of the latest release are unchanged.
 *
 * @param folder of that release
 * @param from the output to begin with, if not all are checked
 * @param bytes checks all files, and reads every byte of them
 */
export function verifyRelease(records: Records, folder: string, { from = '', bytes = false }: Options = {}): Look {
  const damaged: string[] = [];
  let left = bytes ? Infinity : FILES_AT_ONCE;
  let next = '';
  for (const [file, output] of records.outputs(bytes ? '' : from)) {
    if (left <= 0) {
      next = file;
      break;
    }
    left -= output?.made.length ?? 1;
    if (!output?.made.every((made) => isAsWritten(folder, made, bytes))) damaged.push(file);
  }
  return { damaged, next };
}

/**
 * Finds files of a release that no build wrote, because somebody put them there by hand. In a site that is checked part by
 * part, only a check of all of it (`--check`) finds them.
 *
 * @param number of the release
 */
export function findForeign(
  records: Records,
  folder: string,
  number: number,
  { bytes = false }: Options = {},
): string[] {
  if (!bytes && records.size > FILES_AT_ONCE / 2) return [];
  const before = records.differences(number);
  if (!before) return [];
  const known = new Set<string>();
  const add = (output: Output | undefined) => {
    for (const [file] of output?.made ?? []) known.add(file);
  };
  for (const [file, output] of records.outputs()) if (!before.has(file)) add(output);
  for (const output of before.values()) add(output);
  return listEntries(folder).filter((file) => !known.has(file));
}

/**
 * Lists everything that is not a folder, in the order of names. Links are not followed, because what they lead to belongs to
 * somebody else.
 */
function listEntries(root: string, folder = ''): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((entry) =>
      entry.isDirectory() ? listEntries(root, `${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    );
}

/** Whether a file on disk is the one of its record. */
export function isAsWritten(folder: string, [file, bytes, written, digest]: MadeFile, read = false): boolean {
  // This runs a hundred thousand times; path.join would be slower.
  const place = `${folder}/${file}`;
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== bytes || found.mtimeMs !== written) return false;
  return !read || digestOf(readFileSync(place)) === digest;
}

/** Names the bytes of a file in its record. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url');
}

/** The record of a file that was just written. */
export function recordFile(folder: string, file: string, bytes: Uint8Array): MadeFile {
  return [file, bytes.length, lstatSync(path.join(folder, file)).mtimeMs, digestOf(bytes)];
}

interface Options {
  readonly from?: string | undefined;
  readonly bytes?: boolean | undefined;
}

export interface Look {
  /** outputs that are damaged or missing */
  readonly damaged: readonly string[];
  /** where the next check begins; empty if the end was reached */
  readonly next: string;
}
