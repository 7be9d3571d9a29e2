import { inflections } from './inflections.ts';
import { joinedAt, tokensOf, type Token } from './tokens.ts';

/* A reader's query as clauses; a story must have all of them. */

/** Quotation marks of any language around words, with nothing but spaces outside. */
const QUOTED = /(?<=^|\s)["“”„«»「『](?=\S)([^"“”„«»「『」』]+)["“”„«»」』](?=$|[\s,.;:!?])/gu;

/** At the end of a word: any word that begins like this. */
const OPEN = /(?:…|\.{3}|\*)$/u;

/** What French and Italian put before a vowel: a search for l’Aquila finds Aquila. */
const ELIDED = /^(?:[ldjmtscnv]|qu|jusqu|lorsqu|puisqu|quoiqu|un|gl|(?:d|n|s|c)?(?:all|ell|ull)|(?:a|da|de|ne|su)gl)$/;

/** The fewest letters of a beginning: with fewer, too many words would match. */
const SHORTEST = 2;

/**
 * @param text what was typed
 * @param language the site's language; its words are inflected
 */
export function parseClauses(text: string, language: string): readonly Clause[] {
  const clauses: (Clause | undefined)[] = [];
  let from = 0;
  const addWords = (words: string) => {
    for (const word of words.split(/\s+/)) clauses.push(wordClause(word, language));
  };
  for (const { 0: whole, 1: phrase = '', index } of text.matchAll(QUOTED)) {
    addWords(text.slice(from, index));
    from = index + whole.length;
    clauses.push(phraseClause(phrase));
  }
  addWords(text.slice(from));
  return clauses.filter((clause) => clause !== undefined);
}

/** A phrase is matched exactly, without other forms of its words. */
function phraseClause(phrase: string): Clause | undefined {
  const slots = tokensOf(phrase).map(({ terms }) => ({ words: terms, begins: [] }));
  return slots.length === 0 ? undefined : { slots, joined: [], shown: phrase, start: undefined, isBeginning: false };
}

/** Reads the text between two spaces: a word, a word of several parts, or a sentence without spaces. */
function wordClause(typed: string, language: string): Clause | undefined {
  const shown = typed.replace(OPEN, '');
  const all = tokensOf(shown);
  const tokens = withoutParticles(shown, all);
  const joined = joinedAt(shown, all, 0);
  const slots = tokens.map((token) => slotOf(token, language));
  const start = tokens.length === 1 ? startOf(tokens[0]) : undefined;
  const clause: Clause = {
    slots,
    joined: joined?.count === all.length ? joined.terms : [],
    shown,
    start,
    isBeginning: false,
  };
  if (slots.length === 0) return undefined;
  return shown === typed || start === undefined ? clause : asBeginning(clause, start);
}

/** Returns a word without a French article before an apostrophe, and without the English possessive. */
function withoutParticles(text: string, tokens: readonly Token[]): readonly Token[] {
  const isApostrophe = (at: number) => /^['’‘ʼ＇]$/u.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));
  const from = tokens.length > 1 && ELIDED.test(tokens[0]?.terms[0] ?? '') && isApostrophe(0) ? 1 : 0;
  const last = tokens.length - 1;
  const to = last > from && tokens[last]?.terms[0] === 's' && isApostrophe(last - 1) ? last : tokens.length;
  return tokens.slice(from, to);
}

function slotOf({ terms }: Token, language: string): Slot {
  const words = /^en\b/i.test(language) ? [...new Set(terms.flatMap(inflections))] : terms;
  // Korean particles are attached to a word.
  return { words, begins: terms.filter((term) => /^\p{sc=Hang}/u.test(term)) };
}

function startOf(token: Token | undefined): string | undefined {
  const term = token?.terms[0] ?? '';
  const canBegin = token?.isUnspaced === false && term.length >= SHORTEST && /^[\p{L}\p{M}\p{N}]+$/u.test(term);
  return canBegin ? term : undefined;
}

/** Returns the same query with its last word as a beginning, if possible: a reader may still be typing it. */
export function withBeginning(clauses: readonly Clause[]): readonly Clause[] | undefined {
  const last = clauses.at(-1);
  if (last?.start === undefined || last.isBeginning) return undefined;
  return [...clauses.slice(0, -1), asBeginning(last, last.start)];
}

function asBeginning(clause: Clause, start: string): Clause {
  return { ...clause, slots: [{ words: [], begins: [start] }], isBeginning: true };
}

/**
 * Finds the words of a query in a text.
 *
 * @returns separate parts of the text, in order
 */
export function findClauses(text: string, tokens: readonly Token[], clauses: readonly Clause[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const { slots, joined } of clauses) {
      const last = tokens[at + slots.length - 1];
      if (last && slots.every((slot, index) => fits(tokens[at + index], slot))) ranges.push([token.start, last.end]);
      if (joined.length === 0 && !slots.some(({ words }) => words.length > 0)) continue;
      const one = joinedAt(text, tokens, at);
      const end = tokens[at + (one?.count ?? 1) - 1]?.end ?? token.end;
      const asked = slots.length === 1 ? [...joined, ...(slots[0]?.words ?? [])] : joined;
      if (one?.terms.some((term) => asked.includes(term))) ranges.push([token.start, end]);
      else if (token.terms.some((term) => joined.includes(term))) ranges.push([token.start, token.end]);
    }
  }
  return apart(text, ranges);
}

/** Adjacent words with only a space between them form one part. */
function apart(text: string, ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && text.slice(last[1], start).trim() === '') merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

function fits(token: Token | undefined, { words, begins }: Slot): boolean {
  const isAsked = (term: string) => words.includes(term) || begins.some((start) => term.startsWith(start));
  return token !== undefined && (token.terms.some(isAsked) || token.bare.some(isAsked));
}

/** A word, a phrase or a beginning. */
export interface Clause {
  /** consecutive words */
  readonly slots: readonly Slot[];
  /** the same words joined into one */
  readonly joined: readonly string[];
  /** as shown to the reader */
  readonly shown: string;
  /** the beginning of words that it may stand for */
  readonly start: string | undefined;
  /** whether only a beginning was asked for, not a whole word */
  readonly isBeginning: boolean;
}

export interface Slot {
  /** any of these words */
  readonly words: readonly string[];
  /** or any that begins with one of these */
  readonly begins: readonly string[];
}

export type Range = readonly [start: number, end: number];
