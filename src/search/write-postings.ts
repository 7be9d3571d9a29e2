/** The positions of a term as bytes of an index file (reader/search/engine/postings.ts), added story by story. */
export class PostingsWriter {
  private readonly bytes = new ByteList();
  private last = 0;

  /**
   * @param story its number, greater than that of the previous story
   * @param places positions in order, at least one
   */
  add(story: number, places: readonly number[]): void {
    this.bytes.addNumber(story - this.last);
    this.bytes.addNumber(places.length);
    this.last = story;
    let before = 0;
    for (const place of places) {
      this.bytes.addNumber(place - before);
      before = place;
    }
  }

  /** Returns the term and its positions as bytes. */
  format(term: string): Buffer {
    const name = Buffer.from(term);
    const places = this.bytes.toBuffer();
    return Buffer.concat([numberBytes(name.length), name, numberBytes(places.length), places]);
  }
}

/** A growing list of bytes. An array of numbers would take eight times the memory. */
class ByteList {
  private bytes = new Uint8Array(8);
  private length = 0;

  addNumber(number: number): void {
    let left = number;
    for (; left > 0x7f; left >>>= 7) this.add((left & 0x7f) | 0x80);
    this.add(left);
  }

  toBuffer(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }

  private add(byte: number): void {
    if (this.length === this.bytes.length) {
      const longer = new Uint8Array(this.length * 2);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.length++] = byte;
  }
}

function numberBytes(number: number): Buffer {
  const bytes = new ByteList();
  bytes.addNumber(number);
  return bytes.toBuffer();
}
