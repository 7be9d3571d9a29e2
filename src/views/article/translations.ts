import { makeMoment, type Moment } from '../../dates/dates.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { languageOf, unansweredCorrection } from '../../edition/translations.ts';
import { languageName } from '../../lib/text/language.ts';
import { publication } from '../../publication.ts';
import type { Article } from '../../schemas/article.ts';
import { articlePath } from '../../addresses/urls.ts';
import type { StoryFacts } from './story-facts.ts';

/** What a story shows about its translations: where they are, and corrections of its original that it has not answered. */
export function translationFacts(story: Article, edition: Edition): TranslationFacts | undefined {
  const versions = edition.translations.get(story.id);
  if (!versions) return undefined;
  const original = versions.find(({ id }) => id === story.translationOf);
  return {
    others: versions.filter(({ id }) => id !== story.id).map(versionFacts),
    corrected: original && unansweredCorrection(original, story),
  };
}

function versionFacts(story: Article): VersionFacts {
  const { slug, published, timeZone, expires } = story;
  const isOriginal = story.translationOf === undefined;
  return { slug, published, timeZone, lang: languageOf(story), isOriginal, expires: expires?.toISOString() };
}

/** The same for page, head and structured data. */
export function makeTranslationsView({ text, translations }: StoryFacts, lang: string): TranslationsView | undefined {
  if (!translations) return undefined;
  const { slug, published, translationOf, timeZone = publication.timeZone } = text.story;
  const others = translations.others.map(({ isOriginal, expires, ...version }) => ({
    path: articlePath(version),
    lang: version.lang,
    name: languageName(version.lang),
    isOriginal,
    expires,
  }));
  const self = { path: articlePath({ slug, published, timeZone }), lang, isOriginal: translationOf === undefined };
  const versions = [self, ...others].map(({ path, lang }) => ({ path, lang }));
  const original = [self, ...others].find(({ isOriginal }) => isOriginal);
  return {
    others,
    original: translationOf === undefined ? undefined : original?.path,
    // Readers of any other language get the original.
    alternates: original ? [...versions, { path: original.path, lang: 'x-default' }] : versions,
    corrected: translations.corrected && makeMoment(translations.corrected, timeZone),
  };
}

export interface TranslationFacts {
  /** the original first, then by language */
  readonly others: readonly VersionFacts[];
  /** an unanswered correction of its original */
  readonly corrected: Date | undefined;
}

interface VersionFacts extends Pick<Article, 'slug' | 'published' | 'timeZone'> {
  readonly lang: string;
  readonly isOriginal: boolean;
  /** instant when its licence ends */
  readonly expires: string | undefined;
}

export interface TranslationsView {
  readonly others: readonly Version[];
  /** path of the story that it translates, if that is public */
  readonly original: string | undefined;
  /** the page in each language, including its own, for `hreflang` */
  readonly alternates: readonly { readonly path: string; readonly lang: string }[];
  /** when its original was corrected, if no editor has answered */
  readonly corrected: Moment | undefined;
}

interface Version {
  readonly path: string;
  readonly lang: string;
  /** of the language, in that language */
  readonly name: string;
  readonly isOriginal: boolean;
  /** instant when its licence ends; copies do not link to it after that */
  readonly expires: string | undefined;
}
