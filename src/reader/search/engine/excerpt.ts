import type { Range } from '../query/clauses.ts';

/** Characters of an excerpt: three lines of a list. */
const LENGTH = 200;

/** Characters before the first word that was found. */
const BEFORE = 40;

/** How many parts of a text are tried as the start of an excerpt. */
const MAX_STARTS = 200;

/** Longer words may be cut, such as a sentence in a script without spaces. */
const LONGEST_WORD = 30;

/**
 * Returns the part of a story with the most matches, in pieces, some of them marked.
 *
 * @param found separate parts of the text, in order
 */
export function makeExcerpt(text: string, found: readonly Range[], length = LENGTH): readonly ExcerptPiece[] {
  const starts = found.slice(0, MAX_STARTS).map(([start]) => startBefore(text, start));
  let best = { from: 0, to: endAfter(text, 0, length), count: 0 };
  let [first, behind] = [0, 0];
  // Windows are in order, so each part is passed about once: a story may have the word a hundred thousand times.
  for (const from of [0, ...starts]) {
    const to = endAfter(text, from, length);
    while ((found[first]?.[0] ?? Infinity) < from) first += 1;
    while ((found[behind]?.[1] ?? Infinity) <= to) behind += 1;
    while (behind > first && (found[behind - 1]?.[1] ?? 0) > to) behind -= 1;
    if (behind - first > best.count) best = { from, to, count: behind - first };
  }
  const { from, to } = best;

  const pieces: ExcerptPiece[] = from > 0 ? [{ text: '… ', isMarked: false }] : [];
  let at = from;
  for (const [start, end] of found.filter(([start]) => start >= from && start < to)) {
    pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, Math.min(end, to)), isMarked: true });
    at = Math.min(end, to);
  }
  pieces.push({ text: `${text.slice(at, to)}${to < text.length ? ' …' : ''}`, isMarked: false });
  return pieces.filter(({ text }) => text !== '');
}

function startBefore(text: string, found: number): number {
  if (found <= BEFORE) return 0;
  const space = text.indexOf(' ', found - BEFORE);
  return space >= 0 && space < found ? space + 1 : whole(text, found - BEFORE);
}

function endAfter(text: string, from: number, length: number): number {
  if (text.length - from <= length) return text.length;
  const space = text.lastIndexOf(' ', from + length);
  return space > from + length - LONGEST_WORD ? space : whole(text, from + length);
}

/** Never cuts inside a visible character. */
function whole(text: string, at: number): number {
  return new Intl.Segmenter().segment(text).containing(at)?.index ?? at;
}

export interface ExcerptPiece {
  readonly text: string;
  readonly isMarked: boolean;
}
