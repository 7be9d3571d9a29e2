import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Command } from './measure.ts';
import { putAside } from './put-aside.ts';

/** A program that makes a site of the sample and can be measured. */
export interface Generator {
  /** Its name with its version. */
  readonly name: string;
  /**
   * Removes everything that an earlier run left, so that the build is clean.
   *
   * @param content absolute path of the content folder
   * @param work absolute path of a folder of the generator's own; it may not be there yet
   */
  prepare(content: string, work: string): Promise<Build>;
}

export interface Build extends Command {
  /** The folder that it writes to. */
  readonly out: string;
}

/** Empties the work folder and writes the files of a template into it, by path. */
export async function writeTemplate(work: string, files: Readonly<Record<string, string>>): Promise<void> {
  await putAside([work]);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(work, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Returns what a program prints; undefined if it cannot be run. */
export async function tryCommand(command: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)(command, [...args])).stdout.trim();
  } catch {
    return undefined;
  }
}
