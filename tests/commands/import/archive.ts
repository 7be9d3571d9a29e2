import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportOptions } from '../../../src/commands/import/options.ts';
import { formatImport } from '../../../src/commands/import/report/report.ts';
import { runImport } from '../../../src/commands/import/run.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { listFiles, writeFiles } from '../../../tools/lib/folders.ts';

/** Does the same as `npm run import -- FROM TO`. */
export const DEFAULTS: Omit<ImportOptions, 'from' | 'to'> = {
  zone: 'Asia/Tokyo',
  author: undefined,
  skipPictures: false,
  drafts: false,
  posts: [],
  sites: [],
  files: undefined,
  tags: new Map(),
  leaveOut: new Set(),
};

/** Two folders for one test, with a filled archive. Both are deleted after the test file. */
export async function openArchive(files: Readonly<Record<string, string | Uint8Array>>): Promise<Archive> {
  const parent = await temporaryFolder();
  const [from, to] = [path.join(parent, 'archive'), path.join(parent, 'content')];
  await mkdir(from);
  await writeFiles(from, files);
  return {
    from,
    to,
    async run(options = {}) {
      const imported = await runImport({
        from,
        to,
        ...DEFAULTS,
        ...options,
      });
      return formatImport(imported).replaceAll(`${parent}/`, '');
    },
    read: (file) => readFile(path.join(to, file), 'utf8'),
  };
}

/** The result of importing one post: the file of the story, or the report if there is none. */
export async function importOne(file: string, post: string, options = {}): Promise<string> {
  const archive = await openArchive({ [file]: post });
  const report = await archive.run(options);
  const target = /articles\/\S+\.md/.exec(listed(archive.to).join(' '))?.[0];
  return target === undefined ? report : archive.read(target);
}

export function listed(folder: string): string[] {
  return existsSync(folder) ? listFiles(folder) : [];
}

interface Archive {
  readonly from: string;
  readonly to: string;
  /** @returns the report, with folders as `archive/` and `content/` */
  run(options?: Partial<ImportOptions>): Promise<string>;
  read(file: string): Promise<string>;
}
