import path from 'node:path';
import { inspectLinks, type Inspected } from '../../../markdown/links/inspect-links.ts';
import { picturesByName } from '../../../views/article/pictures.ts';
import type { PagePlaces } from '../../../views/addresses/page-ids.ts';
import type { Article } from '../../../schemas/article.ts';
import { readContentFile } from '../../files/read-content-file.ts';

const NO_LINKS: Inspected = { links: [], ids: new Set() };

/** The links and ids of every body. A file is opened when it is first asked about, and its text is not kept. */
export class BodyLinks {
  private readonly contentDir: string;
  private readonly stories: ReadonlyMap<string, Pick<Article, 'pictures'>>;
  private readonly savedLinks: (file: string) => Inspected | undefined;
  private readonly opened = new Map<string, Inspected>();

  /**
   * @param stories by file
   * @param savedLinks what an earlier build found in a text that has not changed
   */
  constructor(
    contentDir: string,
    stories: ReadonlyMap<string, Pick<Article, 'pictures'>>,
    savedLinks: (file: string) => Inspected | undefined = () => undefined,
  ) {
    this.contentDir = contentDir;
    this.stories = stories;
    this.savedLinks = savedLinks;
  }

  /** Links and ids of the files that were opened, by file. */
  get found(): ReadonlyMap<string, Inspected> {
    return this.opened;
  }

  /** Returns the links and ids of a body; none where it can no longer be read. */
  inspect(file: string): Inspected {
    const known = this.opened.get(file) ?? this.savedLinks(file);
    if (known) return known;
    const parts = readContentFile(path.join(this.contentDir, file));
    const pictures = picturesByName(this.stories.get(file)?.pictures ?? []);
    const inspected = parts.ok ? inspectLinks(file, parts, pictures) : NO_LINKS;
    this.opened.set(file, inspected);
    return inspected;
  }

  /** Returns every id of a page. */
  idsOf({ ids, bodies }: PagePlaces): ReadonlySet<string> {
    return new Set([
      ...ids,
      ...bodies.flatMap(({ file, prefix }) => [...this.inspect(file).ids].map((id) => `${prefix}${id}`)),
    ]);
  }
}
