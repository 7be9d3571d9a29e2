import { countLineEnds, lastLine } from '../lib/text/match.ts';
import type { Problem } from '../lib/errors/problem.ts';

const DECODER = new TextDecoder('utf-8', { fatal: true });

const DELIMITER = /^---[ \t]*$/;

/** What an editor writes when the first lines of a file are not front matter. */
const WRITE = 'front matter between two lines of ---, then the story';

/**
 * Splits a file of the content folder into front matter, between two lines of `---`, and the body. A byte order mark is
 * removed, and CRLF and CR become LF. Lines count from 1.
 *
 * @returns the parts, or where and why the file cannot be read; never throws
 */
export function splitStoryFile(bytes: Uint8Array): StoryFile | UnreadFile {
  if (isUtf16(bytes)) return encodingFlaw(1, 1, 'UTF-16 from byte 0');
  let text: string;
  try {
    text = DECODER.decode(bytes);
  } catch {
    return invalidUtf8(bytes);
  }
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  return splitText(text);
}

/**
 * The parts of a file that the loaders have accepted.
 *
 * @throws Error with the position if the file has been changed since and cannot be read
 */
export function readStoryFile(bytes: Uint8Array): StoryFile {
  const story = splitStoryFile(bytes);
  if (story.ok) return story;
  throw new Error(`line ${story.line}: found ${story.found}. Write ${story.write}.`);
}

/** Offset of the first byte that is not UTF-8, or the length of the input if all of it is. */
export function validUtf8Length(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  // The prefix may end within an incomplete character.
  while (valid > 0 && !isUtf8(bytes.subarray(0, valid))) valid -= 1;
  return valid;
}

/** Explains text before the front matter, or instead of its first line. */
function explainFirstLine(text: string, firstLine: string): { note: string; write: string } {
  if (/^\s+---[ \t]*(?:\n|$)/.test(text))
    return { note: 'space before the ---', write: '---, as the first three characters of the file' };
  if (/^(?:\+{3}|-{4,}|[–—―]{1,3}|;{3}|`{3}\w*)\s*$/.test(firstLine)) return { note: 'not ---', write: '---' };
  return { note: 'no --- in line 1', write: WRITE };
}

function splitText(text: string): StoryFile | UnreadFile {
  const firstEnd = endOfLine(text, 0);
  const firstLine = text.slice(0, firstEnd);
  if (!DELIMITER.test(firstLine)) {
    return {
      ok: false,
      line: 1,
      column: 1,
      field: 'front matter',
      found: firstLine,
      ...explainFirstLine(text, firstLine),
    };
  }
  const start = firstEnd + 1;
  let bodyLine = 2;
  for (let at = start; at < text.length; bodyLine++) {
    const end = endOfLine(text, at);
    if (text.startsWith('---', at) && DELIMITER.test(text.slice(at, end))) {
      return {
        ok: true,
        frontMatter: text.slice(start, at),
        frontMatterLine: 2,
        body: text.slice(end + 1),
        bodyLine: bodyLine + 1,
      };
    }
    at = end + 1;
  }
  return {
    ok: false,
    line: 1,
    column: 1,
    field: 'front matter',
    found: '---',
    note: 'no second line of ---',
    write: WRITE,
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Recognized by its byte order mark, or by the zero in every second byte of plain Latin text. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (
    bytes.length >= 4 && ((a === 0 && b !== 0 && c === 0 && d !== 0) || (a !== 0 && b === 0 && c !== 0 && d === 0))
  );
}

function invalidUtf8(bytes: Uint8Array): UnreadFile {
  const offset = validUtf8Length(bytes);
  const before = DECODER.decode(bytes.subarray(0, offset)).replace(/\r\n?/g, '\n');
  const byte = bytes[offset]?.toString(16).padStart(2, '0');
  return encodingFlaw(
    countLineEnds(before) + 1,
    lastLine(before).length + 1,
    `byte ${byte} at offset ${offset}, which is not UTF-8`,
  );
}

function encodingFlaw(line: number, column: number, found: string): UnreadFile {
  return { ok: false, line, column, field: 'encoding', found, write: 'the file saved as UTF-8' };
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    DECODER.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export interface StoryFile {
  readonly ok: true;
  readonly frontMatter: string;
  readonly frontMatterLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Where and why a file could not be read. */
export interface UnreadFile extends Problem {
  readonly ok: false;
}
