import path from 'node:path';
import { inspectLinks, type Inspected } from '../markdown/inspect-links.ts';
import { picturesByName } from '../views/article/pictures.ts';
import type { PagePlaces } from '../views/addresses/page-ids.ts';
import type { Article } from '../schemas/article.ts';
import { readParts } from './read-story.ts';

const NOTHING: Inspected = { links: [], ids: new Set() };

/** Links and ids of the texts of a content folder. A text is opened when it is first asked about and nothing is kept of it. */
export class Bodies {
  private readonly contentDir: string;
  private readonly stories: ReadonlyMap<string, Pick<Article, 'pictures'>>;
  private readonly kept: (file: string) => Inspected | undefined;
  private readonly opened = new Map<string, Inspected>();

  /**
   * @param stories by file
   * @param kept what an earlier build found in a text that is still the same
   */
  constructor(
    contentDir: string,
    stories: ReadonlyMap<string, Pick<Article, 'pictures'>>,
    kept: (file: string) => Inspected | undefined = () => undefined,
  ) {
    this.contentDir = contentDir;
    this.stories = stories;
    this.kept = kept;
  }

  /** What was found in the texts that were opened, by file. */
  get found(): ReadonlyMap<string, Inspected> {
    return this.opened;
  }

  /** Links and ids of a text; nothing where it cannot be read any more. */
  inspect(file: string): Inspected {
    const known = this.opened.get(file) ?? this.kept(file);
    if (known) return known;
    const parts = readParts(path.join(this.contentDir, file));
    const pictures = picturesByName(this.stories.get(file)?.pictures ?? []);
    const inspected = parts.ok ? inspectLinks(file, parts, pictures) : NOTHING;
    this.opened.set(file, inspected);
    return inspected;
  }

  /** Every id of a page. */
  idsOf({ ids, bodies }: PagePlaces): ReadonlySet<string> {
    return new Set([
      ...ids,
      ...bodies.flatMap(({ file, prefix }) => [...this.inspect(file).ids].map((id) => `${prefix}${id}`)),
    ]);
  }
}
