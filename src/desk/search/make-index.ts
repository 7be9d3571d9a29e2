import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { FOLDERS, NAME, type FilterFile, type PartFile, type StoryFile } from '../../reader/search/index-file.ts';
import { collectFilters } from './filters.ts';
import type { SearchDocument } from './read-document.ts';
import { collectTerms } from './terms.ts';
import { formatTerm } from './write-postings.ts';

/** Bytes of a file of terms before it is packed, unless one term takes more: a question needs few of them. */
const TERM_FILE = 16_000;

/**
 * Writes an index of some stories into a folder, which then stands by itself. All of them are in one index, whatever their
 * languages. The newest come first, which is the order “by date”. The same stories give the same bytes.
 */
export async function makeIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const newest = documents.toSorted(compareNewest);
  for (const name of FOLDERS) await mkdir(path.join(folder, name), { recursive: true });
  const write = async (kind: (typeof FOLDERS)[number], bytes: Buffer) => {
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, NAME);
    await writeFile(path.join(folder, kind, `${name}.bin`), gzipSync(bytes, { level: 9 }));
    return name;
  };
  const writeData = (kind: (typeof FOLDERS)[number], data: FilterFile | StoryFile) =>
    write(kind, Buffer.from(JSON.stringify(data)));

  const { terms, lengths } = collectTerms(newest);
  const files: [first: string, name: string][] = [];
  for (const group of groupTerms(
    [...terms]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, postings]) => [term, formatTerm(term, postings)] as const),
  ))
    files.push([group[0]?.[0] ?? '', await write('words', Buffer.concat(group.map(([, bytes]) => bytes)))]);
  const stories: string[] = [];
  for (const { row, text } of newest) stories.push(await writeData('stories', { row, text }));
  const filters = await writeData('filters', collectFilters(newest));
  const part: PartFile = { stories: stories.join(''), lengths, terms: files, filters };
  await writeFile(path.join(folder, 'part.json'), JSON.stringify(part));
}

type Term = readonly [term: string, bytes: Buffer];

/** Neighbours together, as far as a file reaches. */
function groupTerms(terms: readonly Term[]): readonly (readonly Term[])[] {
  const groups: Term[][] = [];
  let left = 0;
  for (const term of terms) {
    const [, bytes] = term;
    if (bytes.length > left || groups.length === 0) {
      groups.push([]);
      left = TERM_FILE;
    }
    groups.at(-1)?.push(term);
    left -= bytes.length;
  }
  return groups;
}

/** By the instant, then by the path, so that two builds are the same. */
function compareNewest({ row: a }: SearchDocument, { row: b }: SearchDocument): number {
  return Date.parse(b.iso) - Date.parse(a.iso) || (a.path < b.path ? -1 : 1);
}
