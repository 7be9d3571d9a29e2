import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { hasTooMany, MAX_FRONT_MATTER_BYTES, refuse, tooMany, EXPECTED_FRONT_MATTER, tooLarge } from './refuse-post.ts';
import type { Post, RefusedPost } from './post.ts';
import { byName, locateFields } from './locate-fields.ts';
import { showFound } from '../../../lib/errors/problem.ts';

/** Returns dates of TOML as written, so that missing parts stay missing. */
export function withDatesAsText(value: unknown): unknown {
  if (value instanceof TomlDate) return value.isTime() || !value.isValid() ? undefined : value.toISOString();
  if (Array.isArray(value)) return value.map(withDatesAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withDatesAsText(inner)]));
}

export function readToml(file: string, text: string): Post | RefusedPost {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^\+\+\+[ \t]*$/.test(line));
  if (end === -1) {
    const note = 'no second line of +++';
    return refuse({ line: 1, column: 1, field: 'front matter', found: '+++', note, write: EXPECTED_FRONT_MATTER });
  }
  const source = lines.slice(1, end);
  const size = Buffer.byteLength(source.join('\n'));
  if (size > MAX_FRONT_MATTER_BYTES) return refuse(tooLarge(size));
  try {
    const data = withDatesAsText(parseToml(source.join('\n'), { maxDepth: 20 }));
    if (hasTooMany(data)) return refuse(tooMany());
    return {
      ok: true,
      file,
      fields: byName(
        locateFields(data, source, 2, (key) => new RegExp(`^\\s*(?:\\[+\\s*)?["']?${key}["']?\\s*[=.\\]]`)),
      ),
      body: lines.slice(end + 1).join('\n'),
      bodyLine: end + 2,
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const found = showFound(source[error.line - 1] ?? '') || undefined;
    const note = showFound(error.message.split('\n', 1)[0]?.replace(/^Invalid TOML document: /, '') ?? '');
    return refuse({
      line: error.line + 1,
      column: error.column,
      field: 'front matter',
      found,
      note,
      write: 'TOML, such as title = "A headline"',
    });
  }
}
