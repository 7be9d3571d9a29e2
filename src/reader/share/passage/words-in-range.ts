import { GAP, inOneLine } from './one-line.ts';
import { rangeOf } from './range.ts';

/** Returns the words of a part of the story as markdown/text/words.ts does: without numbers of notes, furigana and struck-out words. */
export function wordsIn(range: Range): string {
  const part = range.cloneContents();
  for (const one of part.querySelectorAll(__NO_WORDS__)) one.replaceWith(GAP);
  return inOneLine(part.textContent);
}

export function wordsOf(place: Node): string {
  return wordsIn(rangeOf(place, 0, place, place.childNodes.length));
}
