import path from 'node:path';
import { inspectLinks, type Inspected } from '../markdown/inspect-links.ts';
import { picturesByName } from '../model/pictures.ts';
import type { PagePlaces } from '../model/page-ids.ts';
import type { Article } from '../schemas/article.ts';
import { readParts } from './read-story.ts';

const NOTHING: Inspected = { links: [], ids: new Set() };

/** The texts of a content folder, of which each is opened when something of it is asked for, once. */
export class Bodies {
  private readonly contentDir: string;
  private readonly stories: ReadonlyMap<string, Pick<Article, 'pictures'>>;
  private readonly inspected = new Map<string, Inspected>();

  /** @param stories by file */
  constructor(contentDir: string, stories: ReadonlyMap<string, Pick<Article, 'pictures'>>) {
    this.contentDir = contentDir;
    this.stories = stories;
  }

  /** Links and ids of a text; nothing where it cannot be read any more. */
  inspect(file: string): Inspected {
    const known = this.inspected.get(file);
    if (known) return known;
    const parts = readParts(path.join(this.contentDir, file));
    const pictures = picturesByName(this.stories.get(file)?.pictures ?? []);
    const inspected = parts.ok ? inspectLinks(file, parts, pictures) : NOTHING;
    this.inspected.set(file, inspected);
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
