import { gap } from './spaced.ts';

/** Characters of an excerpt: three lines of a list. */
const LENGTH = 200;

/** Words before the first that was found. */
const BEFORE = 6;

/**
 * The part of a story in which most of what was asked for stands, in pieces of which some are to be marked.
 *
 * @param words of the story, as the index counts them
 * @param found places among them
 */
export function makeExcerpt(words: readonly string[], found: readonly number[]): readonly Piece[] {
  const places = [...new Set(found)].sort((a, b) => a - b);
  let best = { from: 0, to: endOf(words, 0), count: 0 };
  for (const place of places) {
    const from = Math.max(0, place - BEFORE);
    const to = endOf(words, from);
    const count = places.filter((other) => other >= from && other < to).length;
    if (count > best.count) best = { from, to, count };
  }
  const marked = new Set(places);
  const pieces: Piece[] = best.from > 0 ? [{ text: '… ', isMarked: false }] : [];
  for (let at = best.from; at < best.to; at++) {
    const word = words[at] ?? '';
    const space = at > best.from ? gap(words[at - 1], word) : '';
    const isMarked = marked.has(at);
    add(pieces, space, isMarked && marked.has(at - 1) && pieces.at(-1)?.isMarked === true);
    const [, open = '', core = '', close = ''] = isMarked ? (/^(\p{P}*)(.*?)(\p{P}*)$/su.exec(word) ?? []) : ['', word];
    add(pieces, open, false);
    add(pieces, core, isMarked);
    add(pieces, close, false);
  }
  if (best.to < words.length) add(pieces, ' …', false);
  return pieces;
}

function endOf(words: readonly string[], from: number): number {
  let length = 0;
  let to = from;
  while (to < words.length && length < LENGTH) length += (words[to++]?.length ?? 0) + 1;
  return to;
}

function add(pieces: Piece[], text: string, isMarked: boolean): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.isMarked === isMarked) pieces[pieces.length - 1] = { text: last.text + text, isMarked };
  else pieces.push({ text, isMarked });
}

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}
