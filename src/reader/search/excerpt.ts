import type { Range } from './clauses.ts';

/** Characters of an excerpt: three lines of a list. */
const LENGTH = 200;

/** Characters before the first word that was found. */
const BEFORE = 40;

/** Where a word ends that is too long to be kept whole, such as a sentence of a script without spaces. */
const LONGEST_WORD = 30;

/**
 * The part of a story in which most of what was asked for stands, in pieces of which some are to be marked.
 *
 * @param found parts of the text in their order, apart from each other
 */
export function makeExcerpt(text: string, found: readonly Range[], length = LENGTH): readonly Piece[] {
  const starts = found.map(([start]) => startBefore(text, start));
  const windows = [0, ...starts].map((from) => ({ from, to: endAfter(text, from, length) }));
  const countIn = ({ from, to }: Window) => found.filter(([start, end]) => start >= from && end <= to).length;
  const { from, to } = windows.reduce((best, each) => (countIn(each) > countIn(best) ? each : best));

  const pieces: Piece[] = from > 0 ? [{ text: '… ', isMarked: false }] : [];
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

/** Not within what readers see as one character. */
function whole(text: string, at: number): number {
  return new Intl.Segmenter().segment(text).containing(at)?.index ?? at;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}
