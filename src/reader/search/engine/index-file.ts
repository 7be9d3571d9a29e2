import type { Filter } from './question.ts';

/* What the files of a part of the index hold, besides its terms (postings.ts). What writes them is src/search/. */

/** `part.json`: a story is a number, the newest 0. Files are named by a digest of what they hold. */
export interface PartFile {
  /** names of the files of the stories, one after the other, `NAME` characters each */
  readonly stories: string;
  /** words of each story */
  readonly lengths: readonly number[];
  /** each file of terms with its first one */
  readonly terms: readonly (readonly [first: string, name: string])[];
  readonly filters: string;
}

/** Characters of a file's name. */
export const NAME = 10;

/** For each filter the stories of each value. */
export type FilterFile = readonly (readonly [filter: Exclude<Filter, 'year'>, values: readonly FilterValue[]])[];

/** What stands under one address of the site is one value, however it is spelt. */
export interface FilterValue {
  readonly key: string;
  /** its spellings, the most frequent first */
  readonly names: readonly string[];
  readonly stories: readonly number[];
}

/** A story as the answers show it. */
export interface Row {
  /** from the front page of the site, such as `/2023/11/17/harbour-opens/`, not encoded */
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** when it was published: for machines, as lists print it, the zone in short and in words */
  readonly iso: string;
  readonly when: string;
  readonly zone: string;
  readonly zoneName: string;
  /** its series, else its first topic */
  readonly kicker: string;
}

/** The file of a story. */
export interface StoryFile {
  readonly row: Row;
  /** its words and nothing else, in one line */
  readonly text: string;
}

/** The folders of a part. What lies there is packed, and its name changes with what it holds. */
export const FOLDERS = ['words', 'filters'] as const;

/** The file of a story, from the folder of all parts; it is packed, and its name changes with what it holds. */
export function storyFile(name: string): string {
  return `stories/${name.slice(0, 2)}/${name.slice(2)}.bin`;
}
