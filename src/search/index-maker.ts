import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { NAME, type FOLDERS, type PartFile } from '../reader/search/engine/index-file.ts';
import { FilterLists } from './filter-lists.ts';
import type { SearchNames } from '../views/search/search-document.ts';
import type { StoryTerms } from './story-terms.ts';
import { TermList } from './term-list.ts';

/** Bytes of a file of terms before compression, unless one term needs more. A query reads few of these files. */
const TERM_FILE = 16_000;

/** Makes one index of some stories in any languages: the files of a folder. The same stories give the same bytes. */
export class IndexMaker {
  private readonly folder: string;
  private readonly files = new Map<string, Uint8Array>();
  private readonly terms = new TermList();
  private readonly filters = new FilterLists();
  private readonly lengths: number[] = [];
  private readonly names: string[] = [];

  /** @param folder path from the front of the site, with a slash at its end */
  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Adds a story. The newest comes first, because this order is the one “by date”.
   *
   * @param file name of the story's file (search-story-file.ts)
   */
  add(file: string, terms: StoryTerms, names: SearchNames): void {
    const number = this.names.length;
    this.lengths.push(terms.length);
    this.terms.add(number, terms);
    this.filters.add(number, names);
    this.names.push(file);
  }

  /** @returns the bytes of each file, by its path */
  finish(): ReadonlyMap<string, Uint8Array> {
    const terms: [first: string, name: string][] = [];
    let group: [term: string, bytes: Buffer][] = [];
    const writeGroup = () => {
      const [first] = group;
      if (first) terms.push([first[0], this.write('words', Buffer.concat(group.map(([, bytes]) => bytes)))]);
      group = [];
    };
    let left = TERM_FILE;
    for (const [term, bytes] of this.terms.formatted()) {
      if (bytes.length > left) {
        writeGroup();
        left = TERM_FILE;
      }
      group.push([term, bytes]);
      left -= bytes.length;
    }
    writeGroup();
    const filters = this.write('filters', toBytes(this.filters.file));
    const part: PartFile = { stories: this.names.join(''), lengths: this.lengths, terms, filters };
    this.files.set(`${this.folder}part.json`, toBytes(part));
    return this.files;
  }

  /** @returns the name of the file, made from a digest of its bytes */
  private write(kind: (typeof FOLDERS)[number], bytes: Buffer): string {
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, NAME);
    this.files.set(`${this.folder}${kind}/${name}.bin`, new Uint8Array(gzipSync(bytes, { level: 9 })));
    return name;
  }
}

function toBytes(data: unknown): Buffer {
  return Buffer.from(JSON.stringify(data));
}
