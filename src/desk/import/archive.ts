import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { explainUnreadable } from '../../loaders/walk.ts';
import type { Problem } from '../../loaders/problem.ts';
import { compareText } from '../../model/order.ts';
import { ImportRefused } from './options.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?)$/i;

/** What Hugo and Jekyll make posts of besides Markdown. */
const OTHER_TEXT = /\.(?:html?|adoc|asciidoc|org|rst|textile|pandoc|mdx)$/i;

/** Jekyll's own folders: a post may lie in one at any depth. */
const JEKYLL = /(?:^|\/)_(?:posts|drafts)\//;

/** Hugo's own pages of lists. */
const LIST_PAGE = /(?:^|\/)_index\.[a-z]+$/i;

/**
 * The posts of an archive, by path. Where there is a `_posts` folder it is Jekyll's and its posts lie in such folders;
 * where there is a `content` folder it is Hugo's and they lie in that; else every Markdown file is a post. Nothing is read
 * through a symbolic link.
 *
 * @throws ImportRefused when there is no such folder
 */
export async function listArchive(from: string): Promise<Archive> {
  const files: string[] = [];
  const problems: Problem[] = [];
  await visit(from, '', files, problems);
  const jekyll = files.filter((file) => JEKYLL.test(file));
  const hugo = files.filter((file) => file.startsWith('content/'));
  const system = jekyll.length > 0 ? 'Jekyll' : 'Hugo';
  const inPlace = jekyll.length > 0 ? jekyll : hugo.some((file) => MARKDOWN.test(file)) ? hugo : files;
  for (const file of inPlace.filter((file) => OTHER_TEXT.test(file) && !LIST_PAGE.test(file))) {
    const found = path.posix.extname(file);
    problems.push({
      file,
      line: 1,
      column: 1,
      field: 'file',
      found,
      note: 'no Markdown',
      write: 'the post as Markdown',
    });
  }
  const markdown = inPlace.filter((file) => MARKDOWN.test(file));
  const posts = markdown.filter((file) => !LIST_PAGE.test(file));
  const chosen = new Set(posts);
  return {
    system,
    posts,
    passedOver: files.filter((file) => MARKDOWN.test(file) && !chosen.has(file)),
    problems,
  };
}

async function visit(from: string, folder: string, files: string[], problems: Problem[]): Promise<void> {
  for (const entry of await list(from, folder, problems)) {
    const file = path.posix.join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) await visit(from, file, files, problems);
    else if (entry.isFile()) files.push(file);
    else if (entry.isSymbolicLink() && (MARKDOWN.test(file) || JEKYLL.test(`${file}/`))) {
      const found = 'a symbolic link';
      problems.push({ file, line: 1, column: 1, field: 'file', found, write: 'the file or folder itself' });
    }
  }
}

async function list(from: string, folder: string, problems: Problem[]): Promise<Dirent[]> {
  try {
    const entries = await readdir(path.join(from, folder), { withFileTypes: true });
    return entries.sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    if (folder === '') {
      throw new ImportRefused(`${from} cannot be read as a folder. Name the folder of the archive as FROM.`, {
        cause: error,
      });
    }
    problems.push({ file: folder, line: 1, column: 1, field: 'folder', ...explainUnreadable(error, 'folder') });
    return [];
  }
}

/** Paths from the folder of the archive, with forward slashes. */
export interface Archive {
  readonly system: 'Hugo' | 'Jekyll';
  readonly posts: readonly string[];
  /** Markdown that is no post. */
  readonly passedOver: readonly string[];
  readonly problems: readonly Problem[];
}
