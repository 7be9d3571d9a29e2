import { copyFile, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../../lib/errors/error-code.ts';
import { showFound, type Problem } from '../../../lib/errors/problem.ts';
import { Refusal } from '../../../lib/errors/refusal.ts';
import { isInside } from '../../../lib/files/is-inside.ts';

/**
 * Writes a story and its pictures into the content folder. An existing file is never replaced, and nothing is written through
 * a symbolic link that leads out of the folder.
 *
 * @param pictures by path in the content folder, as an absolute path in the archive or as bytes
 * @returns the paths it wrote, or why nothing was written
 */
export async function writeStory(
  to: string,
  file: string,
  text: string,
  pictures: ReadonlyMap<string, string | Uint8Array>,
): Promise<{ readonly written: readonly string[] } | { readonly problem: Problem }> {
  const written: string[] = [];
  try {
    for (const [name, source] of [...pictures, [file, Buffer.from(text)] as const]) {
      const absolute = path.join(to, name);
      await makeFolder(to, path.dirname(absolute));
      if (typeof source === 'string') await copyFile(source, absolute, constants.COPYFILE_EXCL);
      else await writeFile(absolute, source, { flag: 'wx' });
      written.push(name);
    }
    return { written };
  } catch (error) {
    await removeWritten(to, written);
    const code = errorCode(error);
    const [problem] = error instanceof Refusal ? error.problems : [];
    if (problem) return { problem };
    if (code === undefined) throw error;
    const note = code === 'EEXIST' ? 'is there already, and was not changed' : `could not be written: ${code}`;
    const write = code === 'EEXIST' ? 'another slug, or an empty folder as TO' : 'a folder you may write to as TO';
    return { problem: { line: 1, column: 1, field: 'file', found: showFound(file), note, write } };
  }
}

/**
 * Copies a file of the archive into the folder of files that are copied to the site unchanged. An existing file stays.
 *
 * @returns why it was not copied
 */
export async function copyFileInto(to: string, name: string, source: string): Promise<string | undefined> {
  const absolute = path.join(to, name);
  try {
    await mkdir(to, { recursive: true });
    await makeFolder(to, path.dirname(absolute));
    await copyFile(source, absolute, constants.COPYFILE_EXCL);
    return undefined;
  } catch (error) {
    const code = errorCode(error);
    if (error instanceof Refusal) return error.message;
    if (code === undefined) throw error;
    if (code !== 'EEXIST') return `could not be written: ${code}`;
    const [old, own] = await Promise.all([readFile(absolute), readFile(source)]);
    return old.equals(own) ? undefined : 'another file with this name is there already';
  }
}

/** Removes files that this run has written. */
export async function removeWritten(to: string, files: readonly string[]): Promise<void> {
  for (const file of files) await rm(path.join(to, file), { force: true });
}

/** Checks each folder of the path before it makes the next one in it. */
async function makeFolder(to: string, folder: string): Promise<void> {
  if (folder !== to) await makeFolder(to, path.dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
  if (!isInside(await realpath(to), await realpath(folder))) throw outside(folder);
}

function outside(folder: string): Refusal {
  const note = 'a symbolic link that leads out of the content folder';
  const problem = { file: folder, line: 1, column: 1, field: 'folder', found: showFound(folder), note, write: 'the folder itself' }; // prettier-ignore
  return new Refusal('a symbolic link leads out of the folder', { problems: [problem] });
}
