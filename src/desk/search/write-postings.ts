import type { Postings } from '../../reader/search/postings.ts';

/** A term and its places as bytes of a file of the index (reader/search/postings.ts). */
export function formatTerm(term: string, postings: Postings): Buffer {
  const name = Buffer.from(term);
  const places = formatPostings(postings);
  return Buffer.concat([formatNumbers([name.length]), name, formatNumbers([places.length]), places]);
}

function formatPostings(postings: Postings): Buffer {
  const numbers: number[] = [];
  let last = 0;
  for (const [story, places] of postings) {
    numbers.push(story - last, places.length);
    last = story;
    let before = 0;
    for (const place of places) {
      numbers.push(place - before);
      before = place;
    }
  }
  return formatNumbers(numbers);
}

function formatNumbers(numbers: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (let number of numbers) {
    for (; number > 0x7f; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
    bytes.push(number);
  }
  return Buffer.from(bytes);
}
