import { readFileSync } from 'node:fs';
import { showFound } from '../../lib/errors/problem.ts';
import { type StoryFile, type UnreadFile, splitStoryFile } from '../../markdown/story-file.ts';
import { explainUnreadable } from './explain-file.ts';
import { createHash } from 'node:crypto';

/** A long book has a million characters. */
const MAX_FILE_BYTES = 5_000_000;

/**
 * Reads a content file and splits it into front matter and body, or explains why it cannot be read. It reads
 * synchronously, because for such small files a promise and its thread cost more than reading.
 */
export function readContentFile(absolute: string): ContentFile | UnreadFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    return { ok: false, line: 1, column: 1, field: 'file', ...explainUnreadable(error, 'file') };
  }
  if (bytes.length > MAX_FILE_BYTES) {
    const found = `${bytes.length} bytes`;
    return { ok: false, line: 1, column: 1, field: 'file', found, write: `a file of at most ${MAX_FILE_BYTES} bytes` };
  }
  const story = splitStoryFile(bytes);
  if (story.ok) return { ...story, digest: digestText(story) };
  return { ...story, found: showFound(story.found ?? '') || undefined };
}

/** Digests the text, whatever its line endings. */
function digestText({ frontMatter, body }: StoryFile): string {
  return createHash('sha256').update(`${frontMatter}\0${body}`).digest('hex').slice(0, 16);
}

export interface ContentFile extends StoryFile {
  /** first 16 hex digits of the SHA-256 of its text */
  readonly digest: string;
}
