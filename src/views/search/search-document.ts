import type { Root } from 'hast';
import { oneLine, paragraphsToSearch, wordsToSearch } from '../../markdown/text/words.ts';
import type { ResultRow } from '../../reader/search/engine/index-file.ts';
import type { TextPage } from '../../schemas/page.ts';
import type { Article } from '../../schemas/article.ts';
import { slugFrom } from '../../schemas/fields/slug.ts';
import type { TextPageView } from '../pages/text-page.ts';
import type { ArticleView } from '../article/article-view.ts';
import { makeBook } from '../series/series-facts.ts';
import { languageKey } from '../../edition/languages.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { languageOf } from '../../edition/translations.ts';
import { languageName } from '../../lib/text/language.ts';

/** What a search result shows of a story, and the time of its last announced change. */
export function makeSearchStory(view: ArticleView): SearchStory {
  const { path, title, lang, dir, published, modified, series, topics } = view;
  const row = {
    path,
    title,
    lang,
    dir,
    iso: published.iso,
    when: published.short,
    zone: published.zone,
    zoneName: published.zoneName,
    kicker: series?.title ?? topics[0]?.name ?? '',
  };
  const text = storyParts(view, wordsToSearch(view.body)).join(' ');
  return { row, text, ...(modified.iso !== published.iso && { modified: modified.iso }) };
}

/** The words of a search result's text, paragraph by paragraph. */
export function searchParagraphs(view: ArticleView): readonly string[] {
  return storyParts(view, ...paragraphsToSearch(view.body));
}

function storyParts({ standfirst, photo, corrections }: ArticleView, ...body: readonly string[]): readonly string[] {
  // If captions came first, a result would begin with them.
  const corrected = corrections.map(({ text }) => `\n${text}\n`).join('');
  return [oneLine(standfirst ?? ''), ...body, oneLine(photo?.caption ?? ''), oneLine(corrected)].filter(Boolean);
}

/** The same for one of the paper's own pages, which has no date. */
export function makeSearchPage({ path, title, lang, dir }: TextPageView, body: Root): SearchStory {
  return {
    row: { path, title, lang, dir, iso: '', when: '', zone: '', zoneName: '', kicker: '' },
    text: wordsToSearch(body),
  };
}

/** The names by which a story is found, in addition to its words. */
export function searchNames(article: Article, edition: Edition): SearchNames {
  const run = article.series && edition.runById.get(article.series.id);
  const series = run && { key: run.series.id, name: oneLine(makeBook(run.series).title) };
  const nameOf = (name: string): Name => ({ key: slugFrom(name), name: oneLine(name) });
  // Different spellings of a topic count as one.
  const topics = [...new Map(article.topics.map((name) => [slugFrom(name), nameOf(name)])).values()];
  const agency = article.agency === undefined ? undefined : nameOf(article.agency);
  const people = article.authors.map(({ name }) => nameOf(name));
  const names = [...(agency ? [agency] : []), ...people, ...topics, ...(series ? [series] : [])];
  return { names: names.map(({ name }) => name), topics, series, agency, language: languageNameOf(article, edition) };
}

/** The paper's own pages are found by their words and their language alone. */
export function searchNamesOfPage(page: TextPage, edition: Edition): SearchNames {
  return { names: [], topics: [], series: undefined, agency: undefined, language: languageNameOf(page, edition) };
}

function languageNameOf(text: Pick<Article | TextPage, 'lang'>, edition: Edition): Name | undefined {
  const key = languageKey(languageOf(text));
  return edition.languages.length > 0 ? { key, name: languageName(key) } : undefined;
}

/** Everything that the index has of a story. */
export type SearchDocument = SearchStory & SearchNames;

export interface SearchStory {
  readonly row: ResultRow;
  /** the words of the story below its headline, in one line */
  readonly text: string;
  /** when readers were last told of a change, if ever; `npm run check` needs it, no search does */
  readonly modified?: string;
}

export interface SearchNames {
  /** authors, topics, series */
  readonly names: readonly string[];
  readonly topics: readonly Name[];
  readonly series: Name | undefined;
  readonly agency: Name | undefined;
  /** undefined if all stories are in one language */
  readonly language: Name | undefined;
}

/** A name and its page. Names of the same page are one. */
export interface Name {
  readonly name: string;
  /** the last part of the page's address */
  readonly key: string;
}
