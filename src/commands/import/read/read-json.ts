import { showFound } from '../../../lib/errors/problem.ts';
import { byName, locateFields } from './locate-fields.ts';
import type { Post, RefusedPost } from './post.ts';
import { hasTooMany, MAX_FRONT_MATTER_BYTES, refuse, tooMany, tooLarge } from './refuse-post.ts';

export function readJson(file: string, text: string): Post | RefusedPost {
  const lines = text.split('\n');
  const end = lines[0]?.trimEnd().endsWith('}') ? 0 : lines.findIndex((line) => /^\}[ \t]*$/.test(line));
  const source = lines.slice(0, end + 1);
  const size = Buffer.byteLength(source.join('\n'));
  if (size > MAX_FRONT_MATTER_BYTES) return refuse(tooLarge(size));
  try {
    const data: unknown = JSON.parse(source.join('\n'));
    if (hasTooMany(data)) return refuse(tooMany());
    return {
      ok: true,
      file,
      fields: byName(locateFields(data, source, 1, (key) => new RegExp(`^\\s*\\{?\\s*"${key}"\\s*:`))),
      body: lines.slice(end + 1).join('\n'),
      bodyLine: end + 2,
    };
  } catch (error) {
    const note = showFound(error instanceof Error ? error.message : String(error));
    return refuse({
      line: 1,
      column: 1,
      field: 'front matter',
      found: '{',
      note,
      write: 'one JSON object, with its } alone on a line',
    });
  }
}
