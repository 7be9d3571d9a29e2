import type { Dirent } from 'node:fs';
import { readdir, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../lib/error-code.ts';
import { LEDGER } from '../edition/permalink-ledger.ts';
import { compareText } from '../lib/compare-text.ts';
import { showFound, type Explanation, type FileProblem } from '../lib/problem.ts';

/** Pictures lie beside the stories that show them. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** What other systems call a Markdown file. */
const OTHER_MARKDOWN = /\.(?:markdown|mdown|mkdn?|mdx)$/i;

/** What the content folder holds at its top. */
const TOP_LEVEL = new Set(['articles', 'series', LEDGER]);

/**
 * Every Markdown file of the content folder, by code unit of its path whatever order the disk gives. Names that begin
 * with a dot are passed over. A content folder that is not there is a problem; it may lack `articles/` or `series/`.
 */
export async function walkContent(contentDir: string): Promise<Walk> {
  const walk: Walk = { stories: [], series: [], problems: [], notes: [] };
  const root = await realpath(contentDir).catch(() => undefined);
  if (root === undefined) {
    const note = 'there is no such folder';
    const write = 'the folder that holds articles/ and series/, as KAWARABAN_CONTENT names it, or content';
    walk.problems.push({ file: '', line: 1, column: 1, field: 'folder', found: showFound(contentDir), note, write });
    return walk;
  }

  for (const entry of await list(contentDir, '', walk)) {
    if (!TOP_LEVEL.has(entry.name)) walk.notes.push(ignored(entry.name, 'stories are in articles/, series in series/'));
    else if (entry.name !== LEDGER) await visit(contentDir, root, entry, '', walk);
  }
  walk.stories.sort(compareText);
  walk.series.sort(compareText);
  return walk;
}

/** Whether a path lies in a folder or below it; both are real paths. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

async function visit(contentDir: string, root: string, entry: Dirent, parent: string, walk: Walk): Promise<void> {
  const file = path.posix.join(parent, entry.name);
  if (entry.isDirectory()) {
    for (const child of await list(contentDir, file, walk)) await visit(contentDir, root, child, file, walk);
    return;
  }
  if (entry.isSymbolicLink()) {
    const flaw = await explainLink(path.join(contentDir, file), root, 'the content folder');
    if (flaw) {
      walk.problems.push({ file, line: 1, column: 1, field: 'file', ...flaw });
      return;
    }
  } else if (!entry.isFile()) {
    walk.notes.push(ignored(file, 'it is no file'));
    return;
  }
  sortIn(file, walk);
}

function sortIn(file: string, walk: Walk): void {
  if (OTHER_MARKDOWN.test(file)) {
    const found = path.posix.extname(file);
    walk.problems.push({ file, line: 1, column: 1, field: 'file', found, write: 'a file name that ends in .md' });
  } else if (!/\.md$/i.test(file)) {
    if (!PICTURE.test(file)) walk.notes.push(ignored(file, 'it is neither Markdown nor a picture'));
  } else if (file.startsWith('articles/')) walk.stories.push(file);
  else if (file.startsWith('series/')) walk.series.push(file);
  else walk.notes.push(ignored(file, 'it is a file where a folder is expected'));
}

async function list(contentDir: string, folder: string, walk: Walk): Promise<Dirent[]> {
  try {
    const entries = await readdir(path.join(contentDir, folder), { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    walk.problems.push({ file: folder, line: 1, column: 1, field: 'folder', ...explainUnreadable(error, 'folder') });
    return [];
  }
}

/** What to say of a file or folder that the system did not let us read. */
export function explainUnreadable(error: unknown, what: 'file' | 'folder'): Explanation {
  return {
    found: errorCode(error) ?? 'unknown',
    note: `the ${what} cannot be read`,
    write: `a ${what} that you may read`,
  };
}

/**
 * What is wrong with a symbolic link: it may only lead to a file of the same folder.
 *
 * @param root real path of that folder
 * @param name what the folder is called
 */
export async function explainLink(link: string, root: string, name: string): Promise<Explanation | undefined> {
  const found = `→ ${showFound(await readlink(link).catch(() => ''))}`;
  const target = await realpath(link).catch(() => undefined);
  if (target === undefined) return { found, note: 'a symbolic link to nothing', write: 'the file itself' };
  if (!isInside(root, target)) {
    return { found, note: `a symbolic link that leaves ${name}`, write: 'the file itself' };
  }
  if ((await stat(link)).isDirectory()) {
    return { found, note: 'a symbolic link to a folder', write: 'the folder itself, or a link to each file' };
  }
  return undefined;
}

function ignored(file: string, why: string): Note {
  return { file, text: `is ignored: ${why}` };
}

export interface Note {
  readonly file: string;
  readonly text: string;
}

/** Paths from the content folder, with forward slashes. */
export interface Walk {
  readonly stories: string[];
  readonly series: string[];
  readonly problems: FileProblem[];
  readonly notes: Note[];
}
