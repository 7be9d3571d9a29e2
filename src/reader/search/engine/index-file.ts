import type { Filter } from '../query/query.ts';

/* The files of a part of the index, except its terms (postings.ts). src/search/ writes them. */

/** `part.json`: a story is a number, the newest 0. Files are named by a digest of their bytes. */
export interface PartFile {
  /** names of the stories' files, one after the other, `NAME` characters each */
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

/** Names with the same address on the site are one value, in any spelling. */
export interface FilterValue {
  readonly key: string;
  /** its spellings, the most frequent first */
  readonly names: readonly string[];
  readonly stories: readonly number[];
}

/** A story in the results. */
export interface ResultRow {
  /** from the front page of the site, such as `/2023/11/17/harbour-opens/`, not encoded */
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** when it was published: for machines, for lists, and the zone in short and in full */
  readonly iso: string;
  readonly when: string;
  readonly zone: string;
  readonly zoneName: string;
  /** its series, or its first topic */
  readonly kicker: string;
}

/** The file of a story. */
export interface IndexedStory {
  readonly row: ResultRow;
  /** only its words, in one line */
  readonly text: string;
}

/** The folders of a part. Their files are compressed, and their names change with their content. */
export const FOLDERS = ['words', 'filters'] as const;

/** The file of a story, from the folder of all parts; it is compressed, and its name changes with its content. */
export function storyFile(name: string): string {
  return `stories/${name.slice(0, 2)}/${name.slice(2)}.bin`;
}
