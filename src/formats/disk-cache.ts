import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Bytes of a SHA-256, which stands before the kept bytes. */
const digestLength = 32;

/**
 * Bytes that an earlier run made under this key, else makes them and keeps them. What was kept is believed only when
 * its digest fits, so a file cut short or changed is made again. A folder that cannot be written costs time, not the build.
 *
 * @param key names all that went into the bytes; letters and digits
 */
export async function keepOnDisk(
  folder: string,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(folder, key);
  const kept = readKept(file);
  if (kept) return kept;
  const bytes = new Uint8Array(await make());
  await keep(file, bytes).catch(() => undefined);
  return bytes;
}

/** Read at once: for so few bytes a promise and the thread behind it cost more than the reading. */
function readKept(file: string): Uint8Array<ArrayBuffer> | undefined {
  let kept: Buffer<ArrayBuffer>;
  try {
    kept = readFileSync(file);
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(kept.subarray(digestLength));
  return bytes.length > 0 && digest(bytes).equals(kept.subarray(0, digestLength)) ? bytes : undefined;
}

/** Whole or not at all: two builds may write at once, and either may be stopped. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, Buffer.concat([digest(bytes), bytes]));
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
