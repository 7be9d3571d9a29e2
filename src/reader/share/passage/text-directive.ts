import { singleSpaces } from './single-spaces.ts';

/** Characters of the longest passage that is quoted whole. A longer one is given by its first and last words. */
const WHOLE = 80;

/** Words at each end of a longer passage; and the most words that tell it from similar places. */
const FEWEST = 4;
const MAX_DIRECTIVE_WORDS = 24;

/**
 * Returns the text directive that leads to a passage, and to no earlier place with the same words
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax): the words, or the first and last of them, with the words before
 * them if needed. Words are never cut, because browsers match whole words.
 *
 * The library for this (text-fragments-polyfill) is larger than the budget of all scripts of sharing.
 *
 * @param lang BCP 47 language of the passage, which decides where words end
 */
export function textDirective({ ahead, above, before, blocks, after, behind }: Surroundings, lang?: string): string {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const opened = before.length - cutOff(before + (blocks[0] ?? ''), before.length, segmenter)[0];
  const first = before.slice(before.length - opened) + (blocks[0] ?? '');
  const final = blocks.length > 1 ? (blocks.at(-1) ?? '') : first;
  const last = final + after.slice(0, cutOff(final + after, final.length, segmenter)[1]);

  const start = singleSpaces(blocks.length > 1 ? first : last);
  const end = singleSpaces(last);
  const passage = singleSpaces(blocks.length > 1 ? [first, ...blocks.slice(1, -1), last].join(' ') : last);
  const beside = singleSpaces(before.slice(0, before.length - opened));
  const lead = singleSpaces(`${ahead} ${beside}`);
  const page = fold(`${lead} ${passage} ${singleSpaces(`${after.slice(last.length - final.length)} ${behind}`)}`);
  const from = fold(lead).length + 1;
  const to = from + fold(passage).length;

  let opening = passage;
  let closing = '';
  if (blocks.length > 1 || passage.length > WHOLE) {
    const open = (count: number) => ends(start, count, segmenter)[0];
    opening = grow(open, (text) => page.indexOf(fold(text)) === from) ?? open(FEWEST);
    const rest = from + fold(opening).length;
    const close = (count: number) => ends(end, count, segmenter)[1];
    closing =
      grow(close, (text) => page.indexOf(fold(text), rest) === to - fold(text).length) ?? close(MAX_DIRECTIVE_WORDS);
    // Within one paragraph the two ends may meet.
    if (blocks.length === 1 && opening.length + closing.length >= passage.length) [opening, closing] = [passage, ''];
  }
  // A term is within one block. If the passage begins its paragraph, its prefix is from the paragraph above.
  const precede = (count: number) => `${ends(beside || singleSpaces(above), count, segmenter)[1]} `;
  const leads = (prefix: string) => page.indexOf(fold(prefix + opening)) === from - fold(prefix).length;
  const prefix = leads('') ? '' : (grow(precede, leads, 1) ?? '');
  return `text=${prefix && `${encode(prefix.trim())}-,`}${encode(opening)}${closing && `,${encode(closing)}`}`;
}

/** Returns the shortest run of words that passes the test. */
function grow(make: (count: number) => string, willDo: (text: string) => boolean, count = FEWEST): string | undefined {
  const text = make(count);
  if (willDo(text)) return text;
  return count < MAX_DIRECTIVE_WORDS ? grow(make, willDo, count + 1) : undefined;
}

/** Returns where the word at an index begins and ends, or nothing where the index is between words. */
function cutOff(text: string, index: number, segmenter: Intl.Segmenter): readonly [start: number, rest: number] {
  const word = segmenter.segment(text).containing(index);
  return word?.isWordLike && word.index < index ? [word.index, word.index + word.segment.length - index] : [index, 0];
}

/** Returns the first and the last words of a text. */
function ends(text: string, count: number, segmenter: Intl.Segmenter): readonly [first: string, last: string] {
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
  const until = words[count - 1] ?? words.at(-1);
  const since = words.at(-count) ?? words[0];
  return [text.slice(0, until && until.index + until.segment.length), text.slice(since?.index)];
}

/** Browsers ignore case. */
function fold(text: string): string {
  return text.toLowerCase();
}

/** Encodes hyphens too: at the edge of a term a hyphen means a prefix or suffix. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

export interface Surroundings {
  /** text of the page before the paragraph the passage begins in */
  readonly ahead: string;
  /** text of the paragraph, or other block, above that one */
  readonly above: string;
  /** text of that paragraph before the passage */
  readonly before: string;
  /** the passage, its part of every paragraph apart */
  readonly blocks: readonly string[];
  /** text of the paragraph the passage ends in after it */
  readonly after: string;
  /** text of the page after that paragraph */
  readonly behind: string;
}
