import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { LEDGER } from '../../edition/permalinks/permalink-ledger.ts';
import { compareText } from '../../lib/text/compare-text.ts';
import { showFound, type FileProblem } from '../../lib/errors/problem.ts';
import { explainSymlink, explainUnreadable } from './explain-file.ts';

/** Pictures are beside the stories that show them. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** File names of Markdown in other systems. */
const OTHER_MARKDOWN = /\.(?:markdown|mdown|mkdn?|mdx)$/i;

/** Name of the file with the facts of the publication. */
export const PUBLICATION = 'publication.yaml';

/** Name of the file with the look of a publication. */
export const LOOK = 'look.css';

/** Name of the file with its logo. */
export const LOGO = 'logo.svg';

/** Name of the file with the stories that are chosen for the front page. */
export const FRONT = 'front.yaml';

/** Files at the top of the content folder that have their own reader. */
const TOP_FILES: readonly string[] = [LEDGER, PUBLICATION, LOOK, LOGO, FRONT];

/** The entries at the top of the content folder. */
const TOP_LEVEL = new Set(['articles', 'series', 'pages', 'people', 'topics', 'callouts', 'words', ...TOP_FILES]);

/**
 * Lists every Markdown file of the content folder, sorted by the code units of its path. Names that begin with a dot
 * are skipped. A missing content folder is a problem; a missing folder within it is not.
 */
export async function listContentFiles(contentDir: string): Promise<ContentFiles> {
  const walk: ContentFiles = {
    stories: [],
    series: [],
    pages: [],
    people: [],
    topics: [],
    callouts: [],
    problems: [],
    ignored: [],
  };
  const root = await realpath(contentDir).catch(() => undefined);
  if (root === undefined) {
    const note = 'there is no such folder';
    const write = 'the folder that holds articles/ and series/: content, or the one that KAWARABAN_CONTENT names';
    walk.problems.push({ file: '', line: 1, column: 1, field: 'folder', found: showFound(contentDir), note, write });
    return walk;
  }

  for (const entry of await listFolder(contentDir, '', walk)) {
    if (!TOP_LEVEL.has(entry.name))
      walk.ignored.push(ignoredFile(entry.name, 'stories are in articles/, series in series/, pages in pages/'));
    else if (!TOP_FILES.includes(entry.name)) await addEntry(contentDir, root, entry, '', walk);
  }
  walk.stories.sort(compareText);
  walk.series.sort(compareText);
  for (const files of [walk.pages, walk.people, walk.topics, walk.callouts]) files.sort(compareText);
  return walk;
}

/** Returns every Markdown file that was listed. */
export function markdownFiles({ stories, series, pages, people, topics, callouts }: ContentFiles): readonly string[] {
  return [...stories, ...series, ...pages, ...people, ...topics, ...callouts];
}

async function addEntry(
  contentDir: string,
  root: string,
  entry: Dirent,
  parent: string,
  walk: ContentFiles,
): Promise<void> {
  const file = path.posix.join(parent, entry.name);
  if (entry.isDirectory()) {
    for (const child of await listFolder(contentDir, file, walk)) {
      // An archive has many files, and waiting for each would take as long as listing them.
      if (child.isFile()) addFile(`${file}/${child.name}`, walk);
      else await addEntry(contentDir, root, child, file, walk);
    }
    return;
  }
  if (entry.isSymbolicLink()) {
    const problem = await explainSymlink(path.join(contentDir, file), root, 'the content folder');
    if (problem) {
      walk.problems.push({ file, line: 1, column: 1, field: 'file', ...problem });
      return;
    }
  } else if (!entry.isFile()) {
    walk.ignored.push(ignoredFile(file, 'it is not a file'));
    return;
  }
  addFile(file, walk);
}

function addFile(file: string, walk: ContentFiles): void {
  if (file.startsWith('words/')) addWords(file, walk);
  else if (OTHER_MARKDOWN.test(file)) {
    const found = path.posix.extname(file);
    walk.problems.push({ file, line: 1, column: 1, field: 'file', found, write: 'a file name that ends in .md' });
  } else if (!/\.md$/i.test(file)) {
    if (!PICTURE.test(file)) walk.ignored.push(ignoredFile(file, 'it is neither Markdown nor a picture'));
  } else if (file.startsWith('articles/')) walk.stories.push(file);
  else if (file.startsWith('series/')) walk.series.push(file);
  else if (file.startsWith('pages/')) walk.pages.push(file);
  else if (file.startsWith('people/')) walk.people.push(file);
  else if (file.startsWith('topics/')) walk.topics.push(file);
  else if (file.startsWith('callouts/')) walk.callouts.push(file);
  else walk.ignored.push(ignoredFile(file, 'it is a file where a folder is expected'));
}

/** Their contents are read with the facts of the publication (loaders/words/read-words.ts). */
function addWords(file: string, walk: ContentFiles): void {
  if (/\.yml$/i.test(file)) {
    const found = path.posix.extname(file);
    walk.problems.push({ file, line: 1, column: 1, field: 'file', found, write: 'a file name that ends in .yaml' });
  } else if (!/^words\/[^/]+\.yaml$/.test(file)) walk.ignored.push(ignoredFile(file, 'words are in files such as words/pt.yaml')); // prettier-ignore
}

async function listFolder(contentDir: string, folder: string, walk: ContentFiles): Promise<Dirent[]> {
  try {
    const entries = await readdir(path.join(contentDir, folder), { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    walk.problems.push({ file: folder, line: 1, column: 1, field: 'folder', ...explainUnreadable(error, 'folder') });
    return [];
  }
}

function ignoredFile(file: string, why: string): IgnoredFile {
  return { file, text: `is ignored: ${why}` };
}

export interface IgnoredFile {
  readonly file: string;
  readonly text: string;
}

/** Paths from the content folder, with forward slashes. */
export interface ContentFiles {
  readonly stories: string[];
  readonly series: string[];
  readonly pages: string[];
  readonly people: string[];
  readonly topics: string[];
  readonly callouts: string[];
  readonly problems: FileProblem[];
  readonly ignored: IgnoredFile[];
}
