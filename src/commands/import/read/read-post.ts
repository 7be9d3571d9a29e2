import { firstLine } from '../../../lib/text/match.ts';
import { showFound } from '../../../lib/errors/problem.ts';
import { parseYaml } from '../../../loaders/front-matter/parse-yaml.ts';
import { splitStoryFile } from '../../../markdown/story-file.ts';
import type { Field, Post, RefusedPost } from './post.ts';
import { byName } from './locate-fields.ts';
import { EXPECTED_FRONT_MATTER, hasTooMany, refuse, tooMany } from './refuse-post.ts';
import { readToml } from './read-toml.ts';
import { readJson } from './read-json.ts';

/**
 * Parses a post: YAML between `---`, TOML between `+++`, or one JSON object, then the body. Field names become lower case,
 * because Hugo ignores their case and Jekyll uses lower case.
 *
 * @returns the post, or all problems of its front matter; never throws because of what the file contains
 */
export function readPost(file: string, bytes: Uint8Array): Post | RefusedPost {
  try {
    return readFields(file, bytes);
  } catch (error) {
    // Nested deeper than the stack, or any other error of a parser.
    const note = showFound(error instanceof Error ? error.message : String(error));
    return refuse({ line: 1, column: 1, field: 'front matter', note, write: EXPECTED_FRONT_MATTER });
  }
}

function readFields(file: string, bytes: Uint8Array): Post | RefusedPost {
  const text = decode(bytes);
  if (text === undefined || /^---[ \t]*(?:\n|$)/.test(text)) return readYaml(file, bytes);
  if (/^\+\+\+[ \t]*(?:\n|$)/.test(text)) return readToml(file, text);
  if (text.startsWith('{')) return readJson(file, text);
  const found = showFound(firstLine(text)) || undefined;
  return refuse({
    line: 1,
    column: 1,
    field: 'front matter',
    found,
    note: 'no front matter',
    write: EXPECTED_FRONT_MATTER,
  });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function readYaml(file: string, bytes: Uint8Array): Post | RefusedPost {
  const parts = splitStoryFile(bytes);
  if (!parts.ok) return refuse({ ...parts, found: showFound(parts.found ?? '') || undefined });
  const tree = parseYaml(parts.frontMatter, parts.frontMatterLine);
  if (!tree.fields || tree.problems.length > 0) return { ok: false, problems: tree.problems };
  if (hasTooMany(tree.fields)) return refuse(tooMany());
  const fields = Object.entries(tree.fields).map(([name, value]): Field => {
    const { line, column, found } = tree.locate([name]);
    return { name, value, line, column, found };
  });
  return { ok: true, file, fields: byName(fields), body: parts.body, bodyLine: parts.bodyLine };
}
