import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../markdown/processor.ts';

/** Scripts written without spaces, of which a character is counted as a word (as word processors count Japanese). */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** What a Markdown source holds beside its text: tags, and the addresses of links and pictures. */
const FURNITURE = /<\/?[A-Za-z][^<>]*>|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*|https?:\/\/\S+/g;

/** What is no word of the text (markdown/words.ts): readings, what was struck, and the numbers of notes. */
const NO_WORDS =
  /<(?:rt|rp|rtc)(?=[\s>])[^<>]*>[^<]*|<(del|s|strike)(?=[\s>])[^<>]*>[^<]*(?=<\/\1>)|~~(?=\S)(?:[^~\n]|\n(?!\s*\n))+(?<=\S)~~|\[\^[^\s[\]]+\]/gi;

const ENTITY = /&(?:#\w+|\w+);/;

/**
 * How many words a body has, for the time it takes to read. A rough count from its source, because exact
 * segmentation of ten thousand stories takes longer than making their pages: runs of letters and digits,
 * and of Chinese and Japanese every character.
 */
export function countWords(body: string): number {
  const text = withoutComments(body).replace(NO_WORDS, '').replace(FURNITURE, ' ');
  const characters = text.match(UNSPACED)?.length ?? 0;
  return characters + (text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0);
}

/** The distinct characters beyond ASCII of some texts, by code point. The body is within the limits of Markdown; what `&eacute;` stands for in Markdown counts too. */
export function collectGlyphs(texts: readonly string[], body: string): string {
  const glyphs = new Set<string>();
  const decoded = ENTITY.test(body) ? toString(parseMarkdown(body)) : '';
  for (const text of [...texts, body, decoded]) {
    for (const [glyph] of text.normalize('NFC').matchAll(/[^\0-\x7f]/gu)) if (glyph.isWellFormed()) glyphs.add(glyph);
  }
  return [...glyphs].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}

/** A body without its HTML comments; one that does not end is kept. */
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

/** Every text anywhere in a value, dates left out. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(textsIn);
}
