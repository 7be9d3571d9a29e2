import type { Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { explainUnreadable } from '../../../loaders/files/explain-file.ts';
import type { FileProblem } from '../../../lib/errors/problem.ts';
import { compareText } from '../../../lib/text/compare-text.ts';
import { readConfig } from './read-config.ts';
import { Refusal } from '../../../lib/errors/refusal.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdx)$/i;

/** Files that Hugo and Jekyll make posts of, besides Markdown. */
const OTHER_TEXT = /\.(?:html?|adoc|asciidoc|org|rst|textile|pandoc)$/i;

/** Jekyll's own folders. A post may be in one at any depth. */
const JEKYLL = /(?:^|\/)_(?:posts|drafts)\//;

/** Pages of lists in Hugo and Zola, in any language. */
const LIST_PAGE = /(?:^|\/)_index(?:\.[a-z-]+)?\.[a-z]+$/i;

/**
 * Lists the posts of an archive, by path. With a `_posts` folder it is an archive of Jekyll, and its posts are in such
 * folders. With a `content` folder it is of Hugo or Zola, and its posts are there. Otherwise every Markdown file is a post.
 * `folders` names other folders. Nothing is read through a symbolic link.
 *
 * @throws Refusal if there is no such folder
 */
export async function listArchive(from: string, folders: readonly string[] = []): Promise<Archive> {
  const files: string[] = [];
  const problems: FileProblem[] = [];
  await visit(from, '', files, problems);
  const named = folders.map((folder) => `${path.posix.normalize(folder).replace(/^\.?\/+|\/+$/g, '')}/`);
  const jekyll = files.filter((file) => JEKYLL.test(file));
  const content = files.filter((file) => file.startsWith('content/'));
  const isContent = content.some((file) => MARKDOWN.test(file));
  const config = await readConfig(from, files);
  const system = jekyll.length > 0 ? 'Jekyll' : !isContent ? 'folder' : config.isZola ? 'Zola' : 'Hugo';
  const usual = jekyll.length > 0 ? jekyll : isContent ? content : files;
  const inPlace = named.length > 0 ? files.filter((file) => named.some((folder) => file.startsWith(folder))) : usual;
  for (const file of inPlace.filter((file) => OTHER_TEXT.test(file) && !LIST_PAGE.test(file))) {
    // Those systems copy a page without front matter as it is.
    if (/\.html?$/i.test(file) && !(await hasFrontMatter(path.join(from, file)))) continue;
    const found = path.posix.extname(file);
    const write = 'the post as Markdown';
    problems.push({ file, line: 1, column: 1, field: 'file', found, note: 'not Markdown', write });
  }
  const posts = inPlace.filter((file) => MARKDOWN.test(file) && !LIST_PAGE.test(file));
  const chosen = new Set(posts);
  return {
    system,
    posts,
    pages: files.filter((file) => MARKDOWN.test(file) && !chosen.has(file)),
    files,
    // A Markdown file without a date is a page of the site, unless its folder is for posts.
    mayBePages: named.length === 0 && isContent && jekyll.length === 0,
    sites: config.sites,
    problems,
  };
}

async function hasFrontMatter(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    return ['---', '+++'].includes(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

async function visit(from: string, folder: string, files: string[], problems: FileProblem[]): Promise<void> {
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

async function list(from: string, folder: string, problems: FileProblem[]): Promise<Dirent[]> {
  try {
    const entries = await readdir(path.join(from, folder), { withFileTypes: true });
    return entries.sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    if (folder === '') {
      throw new Refusal(`${from} cannot be read as a folder. Name the folder of the archive as FROM.`, {
        cause: error,
      });
    }
    problems.push({ file: folder, line: 1, column: 1, field: 'folder', ...explainUnreadable(error, 'folder') });
    return [];
  }
}

/** The system of the archive; `folder` for Markdown files without a site. */
export type System = 'Hugo' | 'Jekyll' | 'Zola' | 'folder';

/** Paths from the folder of the archive, with forward slashes. */
export interface Archive {
  readonly system: System;
  readonly posts: readonly string[];
  /** Markdown files other than posts. */
  readonly pages: readonly string[];
  /** All files. */
  readonly files: readonly string[];
  /** Whether a file without a date is a page. */
  readonly mayBePages: boolean;
  /** Addresses of the site in its own configuration. */
  readonly sites: readonly URL[];
  readonly problems: readonly FileProblem[];
}
