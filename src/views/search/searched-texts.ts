import type { Edition } from '../../edition/make-edition.ts';
import type { Article } from '../../schemas/article.ts';
import type { TextPage } from '../../schemas/page.ts';
import { makeArticleView } from '../article/article-view.ts';
import { getBody, getPageText } from '../article/bodies.ts';
import { storyFacts } from '../article/story-facts.ts';
import { makeTextPage, textPageFacts } from '../pages/text-page.ts';
import { makeSearchPage, makeSearchStory, type SearchStory } from './search-document.ts';

/** What the search knows of a story. */
export function searchStory(story: Article, edition: Edition): SearchStory {
  const facts = storyFacts(story, edition);
  return makeSearchStory(makeArticleView(facts, getBody(facts)));
}

/** What the search knows of one of the paper's own pages. */
export function searchPage(page: TextPage, edition: Edition): SearchStory {
  return makeSearchPage(makeTextPage(page), getPageText(textPageFacts(page, edition)));
}
