import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { formatRow } from '../../reader/search/row.ts';
import { spaced } from '../../reader/search/spaced.ts';
import { site } from '../../site.ts';
import type { SearchDocument } from './read-document.ts';

/** Languages whose words Pagefind would cut by a dictionary, which no browser has; ours are cut already (spaced.ts). */
const SEGMENTED = new Set(['ja', 'th', 'zh']);

/** Entries of one file of the index: Pagefind's 20,000 are 40 kB, of which a question needs one word. */
const CHUNK_SIZE = '3000';

/**
 * Writes an index of some stories into a folder, which then stands by itself. All of them are in one index, whatever their
 * languages, because a page of Pagefind loads one language only; words are stemmed in the site's. The newest come first,
 * which is the order “by date”.
 *
 * @throws Error with what Pagefind says when it refuses a story
 */
export async function makeIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const primary = new Intl.Locale(site.language).language;
  const forceLanguage = SEGMENTED.has(primary) ? 'unknown' : primary;
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  try {
    const { index, errors } = await createIndex({ forceLanguage });
    if (!index) throw new Error(`The search index was not begun: ${errors.join(', ')}`);
    for (const { row, text, topics, series, agency } of documents.toSorted(compareNewest)) {
      const { errors } = await index.addCustomRecord({
        url: formatRow(row),
        content: wordsOf(text).join(' '),
        language: forceLanguage,
        meta: { title: wordsOf(row.title).join(' ') },
        filters: {
          topic: [...topics],
          ...(series !== undefined && { series: [series] }),
          ...(agency !== undefined && { agency: [agency] }),
        },
      });
      if (errors.length > 0) throw new Error(`${row.path} was not indexed for search: ${errors.join(', ')}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`The search index was not written: ${written.errors.join(', ')}`);
  } finally {
    await close();
  }
  await keepWhatIsUsed(folder);
}

/** The words of a text as the index counts them. Pagefind takes those that begin with three low lines for marks of its own. */
export function wordsOf(text: string): readonly string[] {
  return spaced(text.replace(/_{3,}/g, '__')).split(' ');
}

/** By the instant, then by the path, so that two builds are the same. */
function compareNewest({ row: a }: SearchDocument, { row: b }: SearchDocument): number {
  return Date.parse(b.iso) - Date.parse(a.iso) || (a.path < b.path ? -1 : 1);
}

/** Its user interfaces, and the program for languages that are not there, stay out of the site. */
async function keepWhatIsUsed(folder: string): Promise<void> {
  const entry = JSON.parse(await readFile(path.join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;
  const programs = Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const kept = new Set(['pagefind.js', 'pagefind-entry.json', ...programs]);
  for (const file of await readdir(folder, { withFileTypes: true })) {
    if (file.isFile() && !kept.has(file.name) && !file.name.endsWith('.pf_meta'))
      await rm(path.join(folder, file.name));
  }
}

interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}
