import { showFound, type Problem } from '../../../lib/errors/problem.ts';
import { convertBody, type BodyContext, type BodyLink } from './convert-body.ts';
import { openPost } from '../read/open-post.ts';
import type { CountedRemark } from './remarks.ts';

/** Converts the body of one post. The result is plain data, because it comes from another thread. */
export async function convertPost(
  archiveDir: string,
  { file, target, undrawable = [] }: PostRequest,
  context: PostContext,
): Promise<ConvertedPost> {
  const { post } = await openPost(archiveDir, file, context.drafts);
  if (!post.ok) return refused(post.problems);
  try {
    const body = convertBody(post, { ...context, file, target, undrawable: new Set(undrawable) });
    const { problems, links, pictures, copies, remarks } = body;
    return {
      problems: problems.length === 0 && remarks.hasLost && !context.drafts ? remarks.problems() : problems,
      body: withoutBlank(body.body),
      firstLine: post.bodyLine + post.body.length - withoutBlank(post.body).length,
      remarks: { places: remarks.list(), counted: remarks.counted() },
      links,
      pictures,
      copies,
    };
  } catch (error) {
    // A fault in one post must not stop the others.
    const note = showFound(error instanceof Error ? error.message : String(error));
    return refused([{ line: post.bodyLine, column: 1, field: 'body', note, write: 'a simpler text' }]);
  }
}

/** A post that is not imported. */
export function refused(problems: readonly Problem[]): ConvertedPost {
  const remarks = { places: [], counted: [] };
  return { problems, body: '', firstLine: 1, remarks, links: [], pictures: new Map(), copies: new Map() };
}

/** Returns a body from its first line that is not blank. */
function withoutBlank(body: string): string {
  return body.replace(/^\n+/, '');
}

export interface PostRequest {
  /** Path of the post in the archive. */
  readonly file: string;
  /** Path of its story in the content folder. */
  readonly target: string;
  /** SVG files in the archive that cannot be drawn. */
  readonly undrawable?: readonly string[];
}

export interface PostContext extends Omit<BodyContext, 'file' | 'target' | 'undrawable'> {
  readonly drafts: boolean;
}

export interface ConvertedPost {
  /** Why it is not a story. */
  readonly problems: readonly Problem[];
  readonly body: string;
  /** The line of the post on which it begins. */
  readonly firstLine: number;
  readonly remarks: {
    /** For a draft, a line for each place that an editor must check. */
    readonly places: readonly string[];
    readonly counted: readonly CountedRemark[];
  };
  readonly links: readonly BodyLink[];
  /** Name beside the story by path in the archive. */
  readonly pictures: Map<string, string>;
  /** Path on the site by path in the archive, for files other than pictures. */
  readonly copies: ReadonlyMap<string, string>;
}
