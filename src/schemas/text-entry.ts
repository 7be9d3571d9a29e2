import type { PictureFile } from './article-file.ts';

/** The facts in the file of a page, person, topic or call-out besides its fields. A series has most of them, too. */
export interface TextEntryFacts {
  /** File name without `.md`, lower case. */
  readonly id: string;
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  /** As in a story. */
  readonly digest: string;
  /** As in a story. */
  readonly links: readonly string[];
  /** As in a story. */
  readonly addresses: readonly string[];
  /** As in a story. */
  readonly opening: string;
  /** As in a story. */
  readonly pictures: PictureFile[];
  /** As in a story. */
  readonly glyphs: string;
  /** Whether there is a text under the front matter. */
  readonly hasText: boolean;
}
