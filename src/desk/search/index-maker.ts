import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { FOLDERS, NAME, type PartFile, type StoryFile } from '../../reader/search/index-file.ts';
import { FilterLists } from './filter-lists.ts';
import type { SearchDocument } from './read-document.ts';
import { TermList } from './term-list.ts';

/** Bytes of a file of terms before it is packed, unless one term takes more: a question needs few of them. */
const TERM_FILE = 16_000;

/**
 * Writes an index of some stories into a folder, which then stands by itself. All of them are in one index, whatever their
 * languages. The same stories give the same bytes, and only their words stay in memory.
 */
export class IndexMaker {
  private readonly folder: string;
  private readonly terms = new TermList();
  private readonly filters = new FilterLists();
  private readonly lengths: number[] = [];
  private readonly names: string[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The newest story comes first: their order is the one “by date”. */
  async add(document: SearchDocument): Promise<void> {
    const { row, text } = document;
    const number = this.names.length;
    this.lengths.push(this.terms.add(number, document));
    this.filters.add(number, document);
    this.names.push(await this.write('stories', toBytes({ row, text } satisfies StoryFile)));
  }

  async finish(): Promise<void> {
    const terms: [first: string, name: string][] = [];
    let group: [term: string, bytes: Buffer][] = [];
    const writeGroup = async () => {
      const [first] = group;
      if (first) terms.push([first[0], await this.write('words', Buffer.concat(group.map(([, bytes]) => bytes)))]);
      group = [];
    };
    let left = TERM_FILE;
    for (const [term, bytes] of this.terms.formatted()) {
      if (bytes.length > left) {
        await writeGroup();
        left = TERM_FILE;
      }
      group.push([term, bytes]);
      left -= bytes.length;
    }
    await writeGroup();
    const filters = await this.write('filters', toBytes(this.filters.file));
    const part: PartFile = { stories: this.names.join(''), lengths: this.lengths, terms, filters };
    await writeFile(path.join(this.folder, 'part.json'), JSON.stringify(part));
  }

  /** @returns the name of the file, made of what it holds */
  private async write(kind: (typeof FOLDERS)[number], bytes: Buffer): Promise<string> {
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, NAME);
    await mkdir(path.join(this.folder, kind), { recursive: true });
    await writeFile(path.join(this.folder, kind, `${name}.bin`), gzipSync(bytes, { level: 9 }));
    return name;
  }
}

function toBytes(data: unknown): Buffer {
  return Buffer.from(JSON.stringify(data));
}
