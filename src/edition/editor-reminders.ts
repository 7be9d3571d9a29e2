import type { Article } from '../schemas/article.ts';
import { compareText } from '../lib/compare-text.ts';
import { visibility } from './visibility.ts';

/** How long before the end of a licence an editor is reminded. */
export const LICENCE_WARNING_MS = 30 * 24 * 60 * 60 * 1000;

/** Lists what an editor should look at, though it does not prevent publication, by file. */
export function editorReminders(articles: readonly Article[], now: Date): EditorReminders {
  const shown = articles
    .filter((article) => visibility(article, now) === 'public')
    .toSorted((a, b) => compareText(a.file, b.file));
  return {
    licences: shown.flatMap(({ file, expires }) =>
      expires && expires.getTime() - now.getTime() <= LICENCE_WARNING_MS
        ? { file, expires: expires.toISOString() }
        : [],
    ),
    withoutAlt: shown.filter(({ photo }) => photo?.image !== undefined && !photo.alt).map(({ file }) => file),
  };
}

export interface EditorReminders {
  /** stories that leave the site within thirty days, and when */
  readonly licences: readonly { readonly file: string; readonly expires: string }[];
  /** stories whose lead picture has no alternative text */
  readonly withoutAlt: readonly string[];
}
