import type { Inspected } from '../markdown/links/inspect-links.ts';
import type { Ledger } from '../edition/permalinks/permalinks.ts';
import type { FileProblem } from '../lib/errors/problem.ts';
import type { Article } from '../schemas/article.ts';
import type { Callout } from '../schemas/callout.ts';
import type { FrontChoice } from '../schemas/front.ts';
import type { TextPage } from '../schemas/page.ts';
import type { Person } from '../schemas/person.ts';
import type { Publication } from '../schemas/publication/publication.ts';
import type { Series } from '../schemas/series.ts';
import type { Topic } from '../schemas/topic.ts';
import type { CheckedStory } from './stories/read-story.ts';

/** Everything in a content folder, as it was read and checked. */
export interface Content {
  /** Undefined where its file has a problem. */
  readonly publication: Publication | undefined;
  readonly articles: readonly Article[];
  /** What is refused, by file. */
  readonly refused: readonly RefusedFile[];
  /** Every Markdown file, refused ones too. */
  readonly files: readonly string[];
  /** Stories that lack an id, each with an id that no story has, and whether they lack anything else. */
  readonly withoutId: readonly { readonly file: string; readonly id: string }[];
  readonly series: readonly Series[];
  readonly pages: readonly TextPage[];
  /** What an editor has chosen for the front page. */
  readonly front: FrontChoice;
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly callouts: readonly Callout[];
  /** Stories without a problem of their own, by file, for `previous` of the next reading. */
  readonly checked: ReadonlyMap<string, CheckedStory>;
  /** Links and ids of the bodies that were opened, by file. */
  readonly bodies: ReadonlyMap<string, Inspected>;
  readonly ledger: Ledger;
  readonly problems: readonly FileProblem[];
  /** Messages about files that were ignored, and warnings about what may be a mistake. */
  readonly warnings: readonly Warning[];
}

/** A message about a file that does not refuse it. */
export interface Warning {
  /** as an editor types it */
  readonly file: string;
  /** for the terminal; names the file */
  readonly text: string;
}

/** A file that is refused. */
export interface RefusedFile {
  /** as an editor types it */
  readonly file: string;
  /** its path from the content folder, where it is a story’s */
  readonly story: string | undefined;
  /** address of the story, where enough of it is sound to know it */
  readonly path: string | undefined;
  readonly problems: readonly FileProblem[];
}
