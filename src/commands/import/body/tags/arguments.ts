/** A text longer than this is no list of arguments. */
const MAX_LENGTH = 20_000;

const SPACE = /\s/;
const QUOTES = new Set(['"', "'", '`', '“', '”']);

/** Reads the arguments of a tag: named values by their names, and the others in order. One pass over the text. */
export function readArguments(text: string): Arguments {
  const named = new Map<string, string>();
  const positional: string[] = [];
  const source = text.slice(0, MAX_LENGTH);
  let at = 0;
  while (at < source.length) {
    const character = source[at] ?? '';
    if (SPACE.test(character) || character === ',') {
      at += 1;
      continue;
    }
    const word = readValue(source, at);
    const equals = skipSpace(source, word.end);
    if (!word.isQuoted && source[equals] === '=') {
      const value = readValue(source, skipSpace(source, equals + 1));
      named.set(word.text.toLowerCase(), value.text);
      at = value.end;
    } else {
      if (word.text !== '' || word.isQuoted) positional.push(word.text);
      at = Math.max(word.end, at + 1);
    }
  }
  return { named, positional };
}

/** A quoted text with `\"` for a mark in it, or a bare word. */
function readValue(source: string, start: number): Value {
  const quote = source[start] ?? '';
  if (!QUOTES.has(quote)) return readWord(source, start);
  const close = quote === '“' ? '”' : quote;
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at] ?? '';
    if (character === close) return { text, end: at + 1, isQuoted: true };
    const next = source[at + 1] ?? '';
    const isEscape = character === '\\' && quote !== '`' && (next === close || next === '\\');
    text += isEscape ? next : character;
    if (isEscape) at += 1;
  }
  return { text, end: source.length, isQuoted: true };
}

function readWord(source: string, start: number): Value {
  let end = start;
  while (end < source.length && !/[\s=,"'`]/.test(source[end] ?? '')) end += 1;
  return { text: source.slice(start, end), end, isQuoted: false };
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (at < source.length && SPACE.test(source[at] ?? '')) at += 1;
  return at;
}

interface Value {
  readonly text: string;
  readonly end: number;
  readonly isQuoted: boolean;
}

export interface Arguments {
  readonly named: ReadonlyMap<string, string>;
  readonly positional: readonly string[];
}
