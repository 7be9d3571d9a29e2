import { formatForTerminal, formatIso } from '../../dates/dates.ts';
import { unansweredCorrection } from '../../edition/translations.ts';
import { visibility, type Visibility } from '../../edition/visibility/visibility.ts';
import { publication } from '../../publication.ts';
import type { Article } from '../../schemas/article.ts';
import type { Conflict } from '../checks/story-claim.ts';

/** Finds public translations whose original is not public, and those whose original was corrected since. */
export function findTranslationWarnings(articles: readonly Article[], now: Date): readonly Conflict[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return articles.flatMap((translation): Conflict[] => {
    const original = byId.get(translation.translationOf ?? '');
    if (!original || visibility(translation, now) !== 'public') return [];
    const { file, timeZone = publication.timeZone } = translation;
    const state = visibility(original, now);
    if (state !== 'public') {
      const note = `{other}, which it translates, is ${WORDS[state]}: neither links to the other`;
      return [{ file, path: ['translationOf'], note, write: SUGGESTIONS[state], other: original.file }];
    }
    const at = unansweredCorrection(original, translation);
    if (!at || at > now) return [];
    const note = `{other}, which it translates, was corrected at ${formatForTerminal(at, timeZone)}`;
    const write = `the same correction in this story, or, if it needs none:\noriginalChecked: ${formatIso(at, timeZone)}`;
    return [{ file, path: ['translationOf'], note, write, other: original.file }];
  });
}

const WORDS: Readonly<Record<Exclude<Visibility, 'public'>, string>> = {
  draft: 'a draft',
  scheduled: 'not yet public',
  embargoed: 'under embargo',
  expired: 'no longer public',
  withdrawn: 'withdrawn',
};

const SUGGESTIONS: Readonly<Record<Exclude<Visibility, 'public'>, string>> = {
  draft: 'nothing, once both are public',
  scheduled: 'nothing, once both are public',
  embargoed: 'nothing, once both are public',
  expired: 'its own expires, if the licence covers both',
  withdrawn: 'status: withdrawn, if the reason applies to both',
};
