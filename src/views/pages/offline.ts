import type { Edition } from '../../edition/make-edition.ts';
import { pathUpTo, pictureVariants } from '../article/pictures.ts';
import type { SeriesRun } from '../../edition/lists/series.ts';
import { articlePath, href } from '../../addresses/urls.ts';

/** A picture is kept in one width (reader/offline/download-plan.ts chooses the same). */
const WIDEST = 1200;

/** Lists what an offline copy of a series needs: its parts in reading order, with one file for every picture. */
export function offlineParts({ reading }: SeriesRun): readonly OfflinePart[] {
  return reading.map((article) => ({
    path: href(articlePath(article)),
    pictures: article.pictures.map((picture) => pathUpTo(WIDEST, pictureVariants(picture))),
  }));
}

/** Lists the stories that every device has to delete, by ids and addresses. Their public notices say as much. */
export function withdrawnStories({ withdrawn }: Edition): readonly (readonly [id: string, path: string])[] {
  return withdrawn.map((article) => [article.id, href(articlePath(article))]);
}

/** Paths as in links. */
export interface OfflinePart {
  readonly path: string;
  readonly pictures: readonly string[];
}
