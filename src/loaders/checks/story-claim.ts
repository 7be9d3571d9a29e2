import { articlePath } from '../../addresses/urls.ts';
import type { Explanation } from '../../lib/errors/problem.ts';
import type { Article } from '../../schemas/article.ts';
import type { ValidPart } from '../fields/check-fields.ts';

/** Returns the path of a story's page, where enough of its fields are valid. */
export function claimedAddress(story: StoryClaim): string | undefined {
  return hasAddress(story) ? articlePath(story) : undefined;
}

function hasAddress(story: StoryClaim): story is StoryClaim & Pick<Article, 'published' | 'timeZone' | 'slug'> {
  return story.published !== undefined && story.slug !== undefined;
}

/** What a story claims for itself. A refused story claims its valid fields. */
export type StoryClaim = Pick<Article, 'file'> &
  ValidPart<
    Pick<
      Article,
      | 'id'
      | 'slug'
      | 'published'
      | 'timeZone'
      | 'series'
      | 'aliases'
      | 'topics'
      | 'authors'
      | 'agency'
      | 'lang'
      | 'translationOf'
    >
  >;

export interface SeriesClaim {
  readonly file: string;
  readonly id: string;
}

/** A field of a file. */
export interface FieldInFile {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/**
 * A field whose claim must be refused. Its line and value are looked up when it is reported (locate-conflicts.ts); `found` is
 * set where the claim is not the value itself.
 */
export interface Conflict extends FieldInFile, Explanation {
  /** the field that made the same claim before */
  readonly first?: FieldInFile | undefined;
  /** a file that the note or the advice names as `{other}` */
  readonly other?: string | undefined;
}
