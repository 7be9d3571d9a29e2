import { fold } from './fold.ts';

/** Characters that may be within a word but are not letters: marks, invisible characters, and half-width voice marks. */
const WITHIN = String.raw`\p{M}\u00AD\u0640\u200B-\u200F\u2060\uFEFF\uFF9E\uFF9F`;

/**
 * A character of a script without spaces between words. Each is a word of the index: any sentence, and any part of one,
 * is found as a phrase, without a dictionary that would have to be the same in every browser.
 */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ーｰ]`;

/** 3.5 and 1,000, also with an apostrophe or a non-breaking space between the thousands. */
const FIGURES = String.raw`\p{Nd}{1,3}(?:['’\u00A0\u2009\u202F]\p{Nd}{3})+(?![\p{L}\p{Nd}])|\p{Nd}+(?:[.,٫٬]\p{Nd}+)+(?!\p{L})`;
const LETTERS = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}])(?:(?!${UNSPACED})[\p{L}\p{N}${WITHIN}])*`;

/** Keeps `C++`, `C#`, `Disney+` and `#1` apart from C, Disney and 1. */
const SIGNED = String.raw`(?<![\p{L}\p{N}])[#＃](?=[\p{L}\p{N}])`;
const SIGNS = String.raw`(?:[+#＋＃]+(?![\p{L}\p{N}]))?`;

const WORD = new RegExp(
  String.raw`${UNSPACED}[${WITHIN}]*|${FIGURES}|(?:${SIGNED})?${LETTERS}${SIGNS}|\p{Extended_Pictographic}`,
  'gu',
);

const UNSPACED_WORD = new RegExp(`^${UNSPACED}`, 'u');

/** What may join the parts of one word: l’Aquila, COVID-19, U.N., AT&T. */
const JOINT = /^['’‘ʼʻ＇`´\-‐‑.&＆·־׳״"]$/u;

/** The words of a text with their positions. Queries and stories are split the same way. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const terms = spellings(word);
    if (terms.length === 0) continue;
    const bare = /[#+＃＋]/u.test(word) ? spellings(word.replace(/[#+＃＋]/gu, '')) : [];
    tokens.push({ start, end: start + word.length, terms, bare, isUnspaced: UNSPACED_WORD.test(word) });
  }
  return tokens;
}

/** A text has the same words again and again. */
const known = new Map<string, readonly string[]>();
const MAX_KNOWN_WORDS = 50_000;

function spellings(word: string): readonly string[] {
  let folded = known.get(word);
  if (folded) return folded;
  folded = fold(word);
  if (known.size >= MAX_KNOWN_WORDS) known.clear();
  known.set(word, folded);
  return folded;
}

/**
 * Joins the parts of one word: `oneill` for O’Neill, `covid19` for COVID-19. Numbers are not joined.
 *
 * @param at index of the first part
 * @returns undefined if the next word is a separate one
 */
export function joinedAt(text: string, tokens: readonly Token[], at: number): Joined | undefined {
  const previous = tokens[at - 1];
  const first = tokens[at];
  if (!first || (previous && isJoint(text, previous, first))) return undefined;
  let end = at;
  for (let next = tokens[end + 1]; next && isJoint(text, tokens[end], next); next = tokens[end + 1]) end++;
  if (end === at || end - at > MAX_JOINED_PARTS) return undefined;
  const parts = tokens.slice(at, end + 1);
  const terms = parts.reduce<readonly string[]>(
    (begun, { terms: [word = ''] }) => begun.map((each) => each + word),
    [''],
  );
  return { terms, count: parts.length };
}

const MAX_JOINED_PARTS = 4;

function isJoint(text: string, a: Token | undefined, b: Token): boolean {
  if (!a || a.isUnspaced || b.isUnspaced || !JOINT.test(text.slice(a.end, b.start))) return false;
  return !(/\p{N}$/u.test(text.slice(a.start, a.end)) && /^\p{N}/u.test(text.slice(b.start, b.end)));
}

export interface Token {
  /** its position in the text */
  readonly start: number;
  readonly end: number;
  /** its spellings (fold.ts) */
  readonly terms: readonly string[];
  /** without its signs, if it has any: C finds a story with C++, but C++ does not find one with C */
  readonly bare: readonly string[];
  readonly isUnspaced: boolean;
}

export interface Joined {
  readonly terms: readonly string[];
  /** number of words joined */
  readonly count: number;
}
