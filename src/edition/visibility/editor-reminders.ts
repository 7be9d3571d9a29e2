import type { Article } from '../../schemas/article.ts';
import { compareText } from '../../lib/text/compare-text.ts';
import { visibility } from './visibility.ts';

/** How long before the end of a licence an editor is reminded. */
export const LICENCE_WARNING_MS = 30 * 24 * 60 * 60 * 1000;

/** Lists what an editor should look at, though it does not prevent publication, by file. */
export function editorReminders(articles: readonly Article[], now: Date): EditorReminders {
  const ends = ({ expires }: Article) => expires && expires.getTime() - now.getTime() <= LICENCE_WARNING_MS;
  const lacksAlt = ({ photo }: Article) => photo?.image !== undefined && !photo.alt;
  const shown = articles
    .filter((article) => (ends(article) || lacksAlt(article)) && visibility(article, now) === 'public')
    .sort((a, b) => compareText(a.file, b.file));
  return {
    licences: shown
      .filter(ends)
      .flatMap(({ file, expires }) => (expires ? { file, expires: expires.toISOString() } : [])),
    withoutAlt: shown.filter(lacksAlt).map(({ file }) => file),
  };
}

export interface EditorReminders {
  /** stories that leave the site within thirty days, and when */
  readonly licences: readonly { readonly file: string; readonly expires: string }[];
  /** stories whose lead picture has no alternative text */
  readonly withoutAlt: readonly string[];
}
