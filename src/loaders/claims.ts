import { articlePath } from '../addresses/urls.ts';
import type { Explanation } from '../lib/problem.ts';
import type { Article } from '../schemas/article.ts';
import type { Sound } from './fields.ts';

/** Path of a story's page, when enough of the story is sound to know it. */
export function addressOf(story: StoryClaim): string | undefined {
  return hasAddress(story) ? articlePath(story) : undefined;
}

function hasAddress(story: StoryClaim): story is StoryClaim & Pick<Article, 'published' | 'timeZone' | 'slug'> {
  return story.published !== undefined && story.slug !== undefined;
}

/** A story as far as others are concerned; a refused one tells what of it is sound. */
export type StoryClaim = Pick<Article, 'file'> &
  Sound<
    Pick<Article, 'id' | 'slug' | 'published' | 'timeZone' | 'series' | 'aliases' | 'topics' | 'authors' | 'agency'>
  >;

export interface SeriesClaim {
  readonly file: string;
  readonly id: string;
}

/** Where something was claimed first. */
export interface Claimed {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/**
 * A claim that cannot stand. Where the field stands in its file is looked up by whoever tells it, and what it says, unless
 * something else was claimed.
 */
export interface Clash extends Claimed, Explanation {
  readonly also?: Claimed;
}
