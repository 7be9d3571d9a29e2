import type { Article } from '../schemas/article.ts';
import { compareText } from '../lib/text/compare-text.ts';
import { publication } from '../publication.ts';

/**
 * Groups the versions of a story in several languages, by the id of each version: the original first, then by language. A
 * story in one language is in no group. If the original is hidden, its translations still link to each other.
 */
export function makeTranslations(stories: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const groups = Map.groupBy(stories, ({ id, translationOf }) => translationOf ?? id);
  const several = [...groups.values()].filter((group) => group.length > 1).map((group) => group.toSorted(compare));
  return new Map(several.flatMap((group) => group.map(({ id }) => [id, group] as const)));
}

function compare(a: Article, b: Article): number {
  return (
    Number(a.translationOf !== undefined) - Number(b.translationOf !== undefined) ||
    compareText(languageOf(a), languageOf(b)) ||
    compareText(a.id, b.id)
  );
}

/** Language of a story or another text, BCP 47: that of the publication if it states none. */
export function languageOf({ lang }: { readonly lang?: string | undefined }): string {
  return lang ?? publication.language;
}

/**
 * Keeps one version of each story: the one in the given language, or else the original.
 *
 * @param language BCP 47
 */
export function inOneVersion(
  stories: readonly Article[],
  translations: ReadonlyMap<string, readonly Article[]>,
  language: string,
): readonly Article[] {
  return stories.filter((story) => {
    const versions = translations.get(story.id);
    if (!versions) return true;
    const [first] = versions;
    return (versions.find((version) => languageOf(version) === language) ?? first)?.id === story.id;
  });
}

/**
 * Finds a correction of the original that its translation has not answered. An editor answers it with a correction of the
 * translation that is not earlier, or with `originalChecked`. Corrections from before the translation appeared are already
 * in it.
 */
export function unansweredCorrection(original: Article, translation: Article): Date | undefined {
  const { published, originalChecked = published } = translation;
  const answers = [published, originalChecked, ...correctionsOf(translation)];
  const answered = Math.max(...answers.map((at) => at.getTime()));
  return correctionsOf(original)
    .filter((at) => at.getTime() > answered)
    .sort((a, b) => b.getTime() - a.getTime())[0];
}

function correctionsOf({ corrections }: Article): readonly Date[] {
  return corrections.filter(({ kind }) => kind === 'correction').map(({ at }) => at);
}
