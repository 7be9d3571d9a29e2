import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../errors/error-code.ts';
import { memoize } from './memoize.ts';
import type { CachedFile } from '../planned-file.ts';

/** Hex digits of a SHA-256 after the key in the name of a cached file. */
const DIGEST_LENGTH = 32;

/**
 * Returns the bytes that an earlier run made under this key, or makes and caches them. A cached file is used only if
 * its name has the digest of its bytes, so that a damaged one is made again. If the folder cannot be written, a build
 * takes longer, but does not fail.
 *
 * @param key stands for everything that went into the bytes; letters and digits
 */
export async function keepOnDisk(folder: string, key: string, make: () => Promise<Uint8Array>): Promise<CachedFile> {
  const kept = findKept(folder, key);
  if (kept) return kept;
  const bytes = new Uint8Array(await make());
  const written = `${key}-${digest(bytes)}`;
  try {
    await write(path.join(folder, written), bytes);
    namesIn(folder).set(key, written);
    return { bytes, file: path.join(folder, written) };
  } catch {
    return { bytes, file: undefined };
  }
}

function findKept(folder: string, key: string): CachedFile | undefined {
  const name = namesIn(folder).get(key);
  if (name === undefined) return undefined;
  const kept = readKept(path.join(folder, name));
  // Otherwise it might be found again in place of the right one.
  if (!kept) rmSync(path.join(folder, name), { force: true });
  return kept;
}

/** The names of the cached files of a folder by their keys; read once per run. */
const namesIn = memoize((folder: string): Map<string, string> => {
  try {
    const names = readdirSync(folder).filter((name) => /^[^-.]+-[0-9a-f]+$/.test(name));
    return new Map(names.map((name) => [name.slice(0, name.indexOf('-')), name]));
  } catch {
    return new Map();
  }
});

/** Reads synchronously, because for so few bytes a promise and its thread cost more than reading. */
function readKept(file: string): CachedFile | undefined {
  try {
    const bytes = new Uint8Array(readFileSync(file));
    return file.endsWith(`-${digest(bytes)}`) ? { bytes, file } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a file whole or not at all, because two builds may write at once and either may be stopped. A file that is already
 * there has the same bytes, as its name says, and is left alone: some systems refuse to link a file while another takes its
 * place.
 */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, bytes);
    await link(draft, file).catch(async (error: unknown) => {
      // A disk without links has its own error codes.
      if (errorCode(error) !== 'EEXIST') await rename(draft, file);
    });
  } finally {
    await rm(draft, { force: true });
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_LENGTH);
}
