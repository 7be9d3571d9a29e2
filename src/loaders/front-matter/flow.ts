import { matchOf } from '../../lib/text/match.ts';
import { explainPlain, quote } from './quote.ts';

const MAX_DEPTH = 32;

/**
 * Reads a list or fields in brackets, `[a, b]` or `{a: b}`, as an editor means them: what is between two commas is one
 * text, even if YAML would see a comment, an anchor or a field in it.
 *
 * @param text begins with the bracket
 * @param start of the bracket in the text
 * @returns the same with quotation marks around the texts that need them, as many lines long, and where it ends
 */
export function readFlow(text: string, start = 0, depth = 0): Flow {
  // The parser refuses what is nested deeper than any field.
  if (depth > MAX_DEPTH) return { repaired: text.slice(start), end: text.length, isClosed: false, note: undefined };
  const isMap = text[start] === '{';
  const close = isMap ? '}' : ']';
  let repaired = text.charAt(start);
  let note: string | undefined;
  let at = start + 1;
  for (;;) {
    const space = matchOf(/^(?:[ \t\n]|(?<=[\s,[{])#[^\n]*)*/, text.slice(at));
    repaired += space;
    at += space.length;
    const character = text[at];
    if (character === undefined) return { repaired, end: at, isClosed: false, note };
    if (character === close) return { repaired: repaired + character, end: at + 1, isClosed: true, note };
    if (character === ',') {
      repaired += character;
      at += 1;
      continue;
    }
    const key = isMap ? matchOf(/^(?:[\w-]+|"[^"\n]*"|'[^'\n]*'):(?=[\s,}]|$)[ \t]*/, text.slice(at)) : '';
    const value = readValue(text, at + key.length, close, isMap, depth);
    repaired += key + value.repaired;
    note ??= value.note;
    at = value.end;
    if (!value.isClosed) return { repaired, end: at, isClosed: false, note };
  }
}

/** One value between two commas. */
function readValue(text: string, start: number, close: string, isMap: boolean, depth: number): Flow {
  const first = text[start];
  if (first === '[' || first === '{') {
    const inner = readFlow(text, start, depth + 1);
    // A bracket is followed by a comma or the end; otherwise it was part of a text, `[Update] Harbour opens`.
    if (
      !inner.isClosed ||
      /^\s*(?:[,\]}]|$)/.test(text.slice(inner.end)) ||
      / *#/.test(text.slice(inner.end, inner.end + 2))
    )
      return inner;
  }
  if (first === '"' || first === "'") {
    const end = endOfQuoted(text, start);
    if (end !== undefined && /^\s*(?:[,\]}#]|$)/.test(text.slice(end)))
      return { repaired: text.slice(start, end), end, isClosed: true, note: undefined };
  }
  const end = endOfText(text, start, close, isMap);
  const whole = text.slice(start, end);
  const plain = whole.trimEnd();
  const rest = whole.slice(plain.length);
  const note = explainInFlow(plain, isMap);
  const repaired = note === undefined || plain.includes('\n') ? plain : quote(plain);
  return { repaired: repaired + rest, end, isClosed: true, note: plain.includes('\n') ? undefined : note };
}

/**
 * Fields continue after a comma only if the name of another field follows:
 * `{ caption: The harbour, at dawn, credit: A }`.
 */
function endOfText(text: string, start: number, close: string, isMap: boolean): number {
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === close || character === '\n') return at;
    if (character === ',' && !(isMap && /^,(?![ \t]*(?:[\w-]+:[\s,}]|[}\n"']|$))/.test(text.slice(at)))) return at;
  }
  return text.length;
}

function explainInFlow(plain: string, isMap: boolean): string | undefined {
  if (plain === '') return undefined;
  const [first = ''] = plain;
  if (first === '"' || first === "'") return 'a quotation mark with text after it';
  if (first === '[' || first === '{') return 'a bracket with text after it';
  if (isMap && plain.includes(',')) return 'a comma in a value';
  if (/[[\]{}]/.test(plain)) return 'a bracket in a value';
  return explainPlain(plain);
}

/** The end of a text in quotation marks, after the closing one; undefined if it is not closed. */
export function endOfQuoted(text: string, start: number): number | undefined {
  const mark = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (mark === '"' && text[at] === '\\') at += 1;
    else if (text[at] === mark) {
      if (mark === '"' || text[at + 1] !== mark) return at + 1;
      at += 1;
    }
  }
  return undefined;
}

export interface Flow {
  readonly repaired: string;
  /** where it ends in the text */
  readonly end: number;
  readonly isClosed: boolean;
  /** what had to be repaired first */
  readonly note: string | undefined;
}
