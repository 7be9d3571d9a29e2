import { publication } from '../publication.ts';
import type { Article } from '../schemas/article.ts';
import { memoize } from '../lib/memoize.ts';
import { compareText } from '../lib/compare-text.ts';
import type { StoryList } from './story-lists.ts';
import { languageOf } from './translations.ts';

/**
 * Stories by their language, that of the publication first, then by tag; none where every story is in it. The regions of a
 * language are one, its scripts are not: `pt-BR` is under `pt`, `zh-TW` under `zh-Hant`. The address is the tag in lower case.
 */
export function makeLanguages(stories: readonly Article[]): readonly StoryList[] {
  const own = languageKey(publication.language);
  const byKey = Map.groupBy(stories, (story) => languageKey(languageOf(story)));
  if ([...byKey.keys()].every((key) => key === own)) return [];
  return [...byKey]
    .sort(([a], [b]) => Number(b === own) - Number(a === own) || compareText(a, b))
    .map(([name, stories]) => ({ slug: languageSlug(name), name, stories }));
}

/**
 * Adds to lists what of them is in each language, where they have stories in several.
 *
 * @param languages of the whole paper: of a paper in one language no list is looked at
 */
export function withLanguages(lists: readonly StoryList[], languages: readonly StoryList[]): readonly StoryList[] {
  if (languages.length < 2) return lists;
  return lists.map((list) => {
    const own = makeLanguages(list.stories);
    return own.length < 2 ? list : { ...list, languages: own };
  });
}

/** The language of a tag, with its script where that is not the usual one (CLDR, likely subtags). */
export const languageKey = memoize((tag: string): string => {
  const { language, script } = new Intl.Locale(tag).maximize();
  const usual = new Intl.Locale(language).maximize().script;
  return script === undefined || script === usual ? language : `${language}-${script}`;
});

/** The last part of the address of what is in a language. */
export function languageSlug(key: string): string {
  return key.toLowerCase();
}
