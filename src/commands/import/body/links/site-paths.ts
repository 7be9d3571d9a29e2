import path from 'node:path';

/** Folders of posts and pages that are not part of an address. */
const ROOTS = /^(?:content|_posts|_drafts|src\/content|source\/_posts|pages|src\/pages)\//;

/** Jekyll's folders of posts may be anywhere. */
const POSTS = /(^|\/)_(?:posts|drafts)\//g;

/** Returns the path on the old site that a file's name suggests. */
export function sitePathOf(file: string): string {
  return file.replace(ROOTS, '').replace(POSTS, '$1');
}

/** Returns the one spelling of a path by which addresses are compared. */
export function plainName(name: string): string {
  return path.posix
    .normalize(decode(name))
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/\.(?:md|markdown|mdown|mkdn?|mdx|html?)$/i, '')
    .replace(/(?:^|\/)_?index$/i, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Returns the paths that many sites make of a day and a name; `day` is `2019-05-03`. */
export function datedPaths(day: string, names: readonly string[]): string[] {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => part.padStart(2, '0'));
  return names.flatMap((name) => [`${year}/${month}/${date}/${name}`, `${year}/${month}/${name}`, `${year}/${name}`]);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
