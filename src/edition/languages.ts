import { publication } from '../publication.ts';
import type { Article } from '../schemas/article.ts';
import { memoize } from '../lib/caches/memoize.ts';
import { compareText } from '../lib/text/compare-text.ts';
import type { StoryList } from './lists/story-lists.ts';
import { languageOf } from './translations.ts';

/**
 * Stories by language, the publication's first, then by tag; empty if every story is in that one. Regions share a list,
 * scripts do not: `pt-BR` is under `pt`, `zh-TW` under `zh-Hant`. The address is the tag in lower case.
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
 * Adds to each list its stories by language, if it has stories in several.
 *
 * @param languages languages of the whole paper; with only one, no list is checked
 */
export function withLanguages(lists: readonly StoryList[], languages: readonly StoryList[]): readonly StoryList[] {
  if (languages.length < 2) return lists;
  return lists.map((list) => {
    const own = makeLanguages(list.stories);
    return own.length < 2 ? list : { ...list, languages: own };
  });
}

/** The language of a tag, with its script if that is not the usual one (CLDR, likely subtags). */
export const languageKey = memoize((tag: string): string => {
  const { language, script } = new Intl.Locale(tag).maximize();
  const usual = new Intl.Locale(language).maximize().script;
  return script === undefined || script === usual ? language : `${language}-${script}`;
});

/** The last part of a language's address. */
export function languageSlug(key: string): string {
  return key.toLowerCase();
}
