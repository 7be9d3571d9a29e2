import { decodeReferences } from '../../lib/text/character-references.ts';
import { addGlyphs, joinGlyphs } from '../../lib/text/glyphs.ts';

/** Scripts written without spaces, in which each character counts as a word, as in word processors. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** What Markdown has besides text: tags, and the addresses of links and pictures. */
const MARKUP_AND_ADDRESSES = /<\/?[A-Za-z][^<>]*>|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*|https?:\/\/\S+/g;

/** What does not count as words (markdown/text/words.ts): ruby readings, struck text, and the numbers of footnotes. */
const NO_WORDS =
  /<(?:rt|rp|rtc)(?=[\s>])[^<>]*>[^<]*|<(del|s|strike)(?=[\s>])[^<>]*>[^<]*(?=<\/\1>)|~~(?=\S)(?:[^~\n]|\n(?!\s*\n))+(?<=\S)~~|\[\^[^\s[\]]+\]/gi;

/**
 * Counts the words of a body roughly, for its reading time: runs of letters and digits, and every character of Chinese and
 * Japanese. It counts in the source, because segmenting ten thousand stories takes longer than making their pages.
 */
export function countWords(body: string): number {
  const text = withoutComments(body).replace(NO_WORDS, '').replace(MARKUP_AND_ADDRESSES, ' ');
  const characters = text.match(UNSPACED)?.length ?? 0;
  return characters + (text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0);
}

/**
 * Collects the distinct characters beyond ASCII, by code point, including those written as `&eacute;` and the like in a
 * body. A reference within code counts as well, because only parsing the body would show that it is code.
 */
export function collectGlyphs(texts: readonly string[], body: string): string {
  const glyphs = new Set<string>();
  for (const text of [...texts, decodeReferences(body)]) {
    addGlyphs(glyphs, text.normalize('NFC'));
  }
  return joinGlyphs(glyphs);
}

/** Removes the HTML comments of a body; an unclosed one is left. */
export function withoutComments(body: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = body.indexOf('<!--', at);
    const end = start === -1 ? -1 : body.indexOf('-->', start + 4);
    if (end === -1) return kept + body.slice(at);
    kept += body.slice(at, start);
    at = end + 3;
  }
}

/** Collects every text anywhere in a value; dates are skipped. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(textsIn);
}
