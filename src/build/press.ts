import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { folderMaker } from '../lib/files/folder-maker.ts';
import { linkFile } from '../lib/files/link-file.ts';
import type { MadeFiles, MadeSite, PlannedFile } from '../lib/planned-file.ts';
import { recordFile } from '../release/verify.ts';
import type { MadeFile, Output } from '../release/recorded.ts';
import { settings } from '../settings.ts';
import { takeWarnings } from '../lib/errors/warnings.ts';
import { packedCopies } from './pack.ts';

/**
 * Makes files and writes them with their compressed copies. The first error ends the work.
 *
 * @param files the files that can be made
 * @param turns numbers of the files to make
 * @param onMade called after each file
 */
export async function press(
  files: readonly PlannedFile[],
  turns: Iterable<number>,
  { made, latest, filesOf, onMade }: PressOptions,
): Promise<void> {
  mkdirSync(made, { recursive: true });
  const site = { ...siteSoFar(made, latest), filesOf };
  const prepare = folderMaker();
  const write = (file: string, bytes: Uint8Array, kept?: string): MadeFile => {
    const to = path.join(made, file);
    prepare(to);
    // An existing file is never replaced. Kept pictures are linked instead of written again.
    if (kept === undefined) writeFileSync(to, bytes, { flag: 'wx' });
    else linkFile(kept, to);
    return recordFile(made, file, bytes);
  };
  for (const turn of turns) {
    const planned = files[turn];
    if (!planned) break;
    const result = partsOf(planned.file, await planned.make(site)).flatMap(({ file, bytes, kept }) => [
      write(file, bytes, kept),
      ...(settings.pack ? packedCopies(file, bytes) : []).map(([copy, packed]) => write(copy, packed)),
    ]);
    const warnings = takeWarnings();
    onMade(planned.file, { key: planned.key, made: result, ...(warnings.length > 0 && { warnings }) });
    // Lets messages of other threads arrive between two files.
    await setImmediate();
  }
}

/** Returns what was made as files with their bytes, and the path of a kept file. */
function partsOf(
  file: string,
  made: MadeFiles,
): readonly { file: string; bytes: Uint8Array; kept?: string | undefined }[] {
  if (typeof made === 'string' || made instanceof Uint8Array) return [{ file, bytes: bytesOf(made) }];
  if ('bytes' in made) return [{ file, bytes: made.bytes, kept: made.file }];
  return [...made].map(([name, bytes]) => ({ file: name, bytes: bytesOf(bytes) }));
}

function bytesOf(made: string | Uint8Array): Uint8Array {
  return typeof made === 'string' ? Buffer.from(made) : made;
}

/** Finds files that exist already: newly made ones first, else those of the latest release, which are the same. */
function siteSoFar(made: string, latest: string | undefined): Omit<MadeSite, 'filesOf'> {
  const find = (file: string) => {
    const fresh = path.join(made, file);
    if (latest === undefined || existsSync(fresh)) return fresh;
    return path.join(latest, file);
  };
  return { find, bytesOf: (file) => statSync(find(file)).size };
}

interface PressOptions {
  /** folder for what is made */
  readonly made: string;
  /** folder of the release that has all files that are not made again; undefined if there is none */
  readonly latest: string | undefined;
  /** the files that were made of a planned one */
  readonly filesOf: MadeSite['filesOf'];
  readonly onMade: (file: string, output: Output) => void;
}
