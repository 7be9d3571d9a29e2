import { memoize } from '../../lib/caches/memoize.ts';
import type { Edition } from '../../edition/make-edition.ts';
import {
  frontsByLanguage,
  pagesByLanguage,
  storyListFronts,
  storyListPages,
  type StoryListFacts,
  type StoryListPage,
} from '../lists/story-list-view.ts';
import { withFonts, type WithFonts } from './with-fonts.ts';

/*
 * The pages of topics, bylines and languages, as site-pages.ts has the others. A list has a front with its newest stories,
 * and numbered pages.
 */

/** The front of each topic. */
export const topicFronts = memoize((edition: Edition) =>
  storyListFronts('Topic', edition.topics, edition).map(listPage(edition)),
);

/** The numbered pages of topics. */
export const topicPages = memoize((edition: Edition) => storyListPages('Topic', edition.topics).map(listPage(edition)));

/** The front of each topic in one language, if it has stories in several. */
export const topicFrontsByLanguage = memoize((edition: Edition) =>
  frontsByLanguage('Topic', edition.topics).map(listPage(edition)),
);

/** Their numbered pages. */
export const topicPagesByLanguage = memoize((edition: Edition) =>
  pagesByLanguage('Topic', edition.topics).map(listPage(edition)),
);

/** The front of each byline. */
export const bylineFronts = memoize((edition: Edition) =>
  storyListFronts('Byline', edition.bylines, edition).map(listPage(edition)),
);

/** The numbered pages of bylines. */
export const bylinePages = memoize((edition: Edition) =>
  storyListPages('Byline', edition.bylines).map(listPage(edition)),
);

/** The front of each byline in one language, if it has stories in several. */
export const bylineFrontsByLanguage = memoize((edition: Edition) =>
  frontsByLanguage('Byline', edition.bylines).map(listPage(edition)),
);

/** Their numbered pages. */
export const bylinePagesByLanguage = memoize((edition: Edition) =>
  pagesByLanguage('Byline', edition.bylines).map(listPage(edition)),
);

/** The front of each language, if there are several. */
export const languageFronts = memoize((edition: Edition) =>
  storyListFronts('Language', edition.languages).map(listPage(edition)),
);

/** The numbered pages of languages. */
export const languagePages = memoize((edition: Edition) =>
  storyListPages('Language', edition.languages).map(listPage(edition)),
);

function listPage(edition: Edition) {
  return ({ path, makeFacts }: StoryListPage) => ({ path, makeFacts: () => withFonts(edition, makeFacts()) });
}

/** Facts of a topic, a byline or a language. */
export type ListFacts = WithFonts<StoryListFacts>;
