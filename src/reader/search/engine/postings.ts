/*
 * A file of the index holds terms by code unit, each with its stories and positions. Numbers are groups of seven bits in
 * bytes, the lowest first; every byte but the last has the eighth bit set. A term is: its length in bytes, the term, the
 * length of its positions, and for each story: stories since the last one, number of positions, and words since the last
 * position. src/search/write-postings.ts writes it.
 */

/** Words of a headline have positions below this, those of the text from it on. */
export const TEXT_PLACE = 256;

/** Positions of a term by story, both in order. */
export type Postings = Map<number, readonly number[]>;

/** The terms of a file, and the offsets of their positions. */
export class TermFile {
  private readonly bytes: Uint8Array;
  private readonly found = new Map<string, Postings>();
  private readonly offsets = new Map<string, number>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const decoder = new TextDecoder();
    const cursor = new Cursor(bytes);
    while (cursor.at < bytes.length) {
      const length = cursor.next();
      const term = decoder.decode(bytes.subarray(cursor.at, cursor.at + length));
      cursor.at += length;
      this.offsets.set(term, cursor.at);
      const size = cursor.next();
      cursor.at += size;
    }
  }

  get terms(): Iterable<string> {
    return this.offsets.keys();
  }

  get(term: string): Postings | undefined {
    const known = this.found.get(term);
    const at = this.offsets.get(term);
    if (known || at === undefined) return known;
    const postings = readPostings(new Cursor(this.bytes, at));
    this.found.set(term, postings);
    return postings;
  }
}

function readPostings(cursor: Cursor): Postings {
  const postings = new Map<number, readonly number[]>();
  const size = cursor.next();
  const end = cursor.at + size;
  let story = 0;
  while (cursor.at < end) {
    story += cursor.next();
    const places: number[] = [];
    let place = 0;
    for (let left = cursor.next(); left > 0; left--) places.push((place += cursor.next()));
    postings.set(story, places);
  }
  return postings;
}

class Cursor {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}
