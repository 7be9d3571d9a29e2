import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Explanation } from '../../../lib/errors/problem.ts';
import { explainUnreadable } from '../../../loaders/files/explain-file.ts';
import { readPost } from './read-post.ts';
import { type RefusedPost } from './post.ts';
import { type Post } from './post.ts';
import { describeProblems, salvagePost } from './salvage-post.ts';

/** The limit of the loaders: a long book has a million characters. */
const MAX_BYTES = 5_000_000;

/** Reads a post. For drafts, this also reads a post whose front matter no parser accepts. */
export async function openPost(archiveDir: string, file: string, drafts: boolean): Promise<OpenedPost> {
  const absolute = path.join(archiveDir, file);
  try {
    const { size } = await stat(absolute);
    if (size > MAX_BYTES) return refuse({ found: `${size} bytes`, write: `a file of at most ${MAX_BYTES} bytes` });
    const bytes = await readFile(absolute);
    const post = readPost(file, bytes);
    if (post.ok || !drafts) return { post, lost: [] };
    return { post: salvagePost(file, bytes), lost: describeProblems(post.problems) };
  } catch (error) {
    return refuse(explainUnreadable(error, 'file'));
  }
}

function refuse(explanation: Explanation): OpenedPost {
  return { post: { ok: false, problems: [{ line: 1, column: 1, field: 'file', ...explanation }] }, lost: [] };
}

interface OpenedPost {
  readonly post: Post | RefusedPost;
  /** What the editor of the draft must know. */
  readonly lost: readonly string[];
}
