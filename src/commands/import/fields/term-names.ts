import path from 'node:path';
import { groupsOf } from '../../../lib/text/match.ts';
import { openPost } from '../read/open-post.ts';
import { textOf } from '../read/post.ts';

/** A page of Hugo or Zola with the display name of a term: `content/authors/ada-lovelace/_index.md`. */
const TERM = /^content\/(?:authors?|topics?|tags?|categories)\/([^/]+)\/_?index\.md$/;

const NAMES = ['display_name', 'title', 'name'];

/** Reads the display names of authors and topics, which posts name by a short word. */
export async function readTerms(archiveDir: string, pages: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const terms = new Map<string, string>();
  for (const file of pages) {
    const [word] = groupsOf(TERM, file);
    if (word === undefined) continue;
    const { post } = await openPost(archiveDir, file, false);
    if (!post.ok) continue;
    const field = NAMES.map((name) => post.fields.get(name)).find((one) => one !== undefined);
    const name = field && textOf(field);
    if (name) terms.set(`${kindOf(file)} ${word.toLowerCase()}`, name);
  }
  return terms;
}

/** Returns the display name of a term, or else the word itself. */
export function nameOfTerm(terms: ReadonlyMap<string, string>, kind: 'author' | 'topic', word: string): string {
  return terms.get(`${kind} ${word.toLowerCase()}`) ?? word;
}

function kindOf(file: string): 'author' | 'topic' {
  return path.posix.dirname(path.posix.dirname(file)).includes('author') ? 'author' : 'topic';
}
