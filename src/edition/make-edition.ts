import { publication } from '../publication.ts';
import { namesInDates } from '../dates/dates.ts';
import { words } from '../words/say.ts';
import { addGlyphs, joinGlyphs } from '../lib/text/glyphs.ts';
import type { Article } from '../schemas/article.ts';
import type { Callout } from '../schemas/callout.ts';
import type { TextPage } from '../schemas/page.ts';
import type { Person } from '../schemas/person.ts';
import type { Series } from '../schemas/series.ts';
import type { Topic } from '../schemas/topic.ts';
import { makeArchive, type ArchiveYear } from './lists/archive.ts';
import { NEWEST_FIRST, type FrontChoice } from '../schemas/front.ts';
import { currentCallouts } from './callouts.ts';
import { chooseFront, type Front } from './front.ts';
import { makeLanguages, withLanguages } from './languages.ts';
import { fileKey } from './linked-stories.ts';
import { compareNewest } from './lists/order.ts';
import { compareTitles, makeRuns, type SeriesRun } from './lists/series.ts';
import { withKnownNames } from './known-names.ts';
import { makeStoryLists, withPeople, withTopics, type StoryList } from './lists/story-lists.ts';
import { comparePages } from './text-pages.ts';
import { makeTranslations } from './translations.ts';
import { namesInByline, unifyNames } from './name-spellings.ts';
import { asOf, visibility, type Visibility } from './visibility/visibility.ts';

/**
 * Makes the edition: what the public may see at a moment. Drafts and stories that are scheduled, under embargo or expired
 * are left out here, once for every page, feed and index.
 *
 * @param stateOf replaces the decision on visibility, for an editor's view of hidden stories
 */
export function makeEdition(
  {
    articles,
    series,
    pages = [],
    people = [],
    topics: topicFiles = [],
    callouts: allCallouts = [],
    front = NEWEST_FIRST,
  }: PaperContent,
  now: Date,
  stateOf: (article: Article) => Visibility = (article) => visibility(article, now),
): Edition {
  const states = Map.groupBy(articles, stateOf);
  const known = { people, topics: topicFiles };
  const listed = (states.get('public') ?? []).map((article) => asOf(article, now)).sort(compareNewest);
  const stories = unifyNames(withKnownNames(listed, known));
  const runs = makeRuns(series, stories);
  const languages = makeLanguages(stories);
  const listsOf = (namesOf: (article: Article) => readonly string[]) =>
    withLanguages(makeStoryLists(stories, namesOf), languages);
  const topics = withTopics(
    listsOf((article) => article.topics),
    topicFiles,
  );
  const bylines = withPeople(listsOf(namesInByline), people);
  const withdrawn = withKnownNames((states.get('withdrawn') ?? []).sort(compareNewest), known);
  const heads = [...topics, ...bylines].flatMap(({ head }) => head ?? []);
  const callouts = currentCallouts(allCallouts, now);
  const shown = [
    ...stories,
    ...series,
    ...pages,
    ...heads,
    ...callouts,
    { glyphs: JSON.stringify([publication, words(), namesInDates()]) },
  ];
  return {
    now,
    stories,
    front: chooseFront(front, stories, now),
    withdrawn,
    series: runs,
    seriesByTitle: series.toSorted(compareTitles),
    topics,
    bylines,
    languages,
    archive: makeArchive(stories, withdrawn),
    glyphs: mergeGlyphs(shown, withdrawn),
    pages: pages.toSorted(comparePages),
    callouts,
    translations: makeTranslations(stories),
    byFile: new Map(stories.map((story) => [fileKey(story.file), story])),
    pageByFile: new Map(pages.map((page) => [fileKey(page.file), page])),
    topicBySlug: new Map(topics.map((topic) => [topic.slug, topic])),
    runById: new Map(runs.map((run) => [run.series.id, run])),
  };
}

/** A withdrawn story shows only its notice, so only the notice's characters count. */
function mergeGlyphs(shown: readonly { glyphs: string }[], withdrawn: readonly Article[]): string {
  const all = new Set<string>();
  // Most stories of a paper have the same few characters.
  for (const glyphs of new Set(shown.map(({ glyphs }) => glyphs))) addGlyphs(all, glyphs);
  for (const { withdrawal } of withdrawn) addGlyphs(all, withdrawal?.reason ?? '');
  return joinGlyphs(all);
}

/** All valid entries of a content folder, including hidden stories. */
export interface PaperContent {
  readonly articles: readonly Article[];
  readonly series: readonly Series[];
  readonly pages?: readonly TextPage[];
  /** the editor's choice for the front page */
  readonly front?: FrontChoice | undefined;
  readonly people?: readonly Person[];
  readonly topics?: readonly Topic[];
  readonly callouts?: readonly Callout[];
}

/** What the public may see now. Every list states its order. */
export interface Edition {
  readonly now: Date;
  /** public stories, newest first */
  readonly stories: readonly Article[];
  /** the editor's choice for the front page, public stories only */
  readonly front: Front;
  /** stories whose address has a notice, newest first */
  readonly withdrawn: readonly Article[];
  /** the one with the latest part first */
  readonly series: readonly SeriesRun[];
  /** by title */
  readonly seriesByTitle: readonly Series[];
  /** in the order of their files, then by name */
  readonly topics: readonly StoryList[];
  /** agencies and authors, by name */
  readonly bylines: readonly StoryList[];
  /** the publication's first; empty if there is only one */
  readonly languages: readonly StoryList[];
  /** the latest year first */
  readonly archive: readonly ArchiveYear[];
  /** the paper's own pages, in the order of their links */
  readonly pages: readonly TextPage[];
  /** those that are shown somewhere now; a page takes the first that fits */
  readonly callouts: readonly Callout[];
  /** characters beyond ASCII that public pages show, by code point */
  readonly glyphs: string;
  /** by the key of the path from the content folder, for links between stories (linked-stories.ts) */
  readonly byFile: ReadonlyMap<string, Article>;
  /** the versions of a story in several languages, the original first, by the id of each (translations.ts) */
  readonly translations: ReadonlyMap<string, readonly Article[]>;
  /** the same for pages */
  readonly pageByFile: ReadonlyMap<string, TextPage>;
  readonly topicBySlug: ReadonlyMap<string, StoryList>;
  readonly runById: ReadonlyMap<string, SeriesRun>;
}
