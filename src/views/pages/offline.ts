import type { Edition } from '../../edition/make-edition.ts';
import { pathUpTo, pictureVariants } from '../article/pictures.ts';
import type { SeriesRun } from '../../edition/series.ts';
import { articlePath, href } from '../../addresses/urls.ts';

/** A picture is kept in one width (reader/offline/download-plan.ts chooses the same). */
const WIDEST = 1200;

/** What keeping a series takes: its parts in reading order, each with one file of every picture it shows. */
export function offlineParts({ reading }: SeriesRun): readonly OfflinePart[] {
  return reading.map((article) => ({
    path: href(articlePath(article)),
    pictures: article.pictures.map((picture) => pathUpTo(WIDEST, pictureVariants(picture))),
  }));
}

/** What has to leave every device: ids and addresses, which their notices tell as well. */
export function withdrawnStories({ withdrawn }: Edition): readonly (readonly [id: string, path: string])[] {
  return withdrawn.map((article) => [article.id, href(articlePath(article))]);
}

/** Paths as they stand in links. */
export interface OfflinePart {
  readonly path: string;
  readonly pictures: readonly string[];
}
