import { getCollection } from 'astro:content';
import { usePublication } from '../publication.ts';
import type { Article } from '../schemas/article.ts';
import { settings } from '../settings.ts';
import { makeEdition, type Edition } from './make-edition.ts';
import { visibility, type Visibility } from './visibility.ts';

let edition: Promise<Edition> | undefined;

/**
 * Returns the edition of a build; nothing else reads the collections. While editing, the edition is made and the facts of
 * the publication are set again for every page, so that a saved file shows at once.
 */
export function getEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return readEdition(settings.now);
  return (edition ??= readEdition(settings.now));
}

/** While editing: the edition as if every story were public; undefined where every story is. */
export async function getEditionOfAll(): Promise<Edition | undefined> {
  const stories = await getStories();
  if (stories.every((story) => isShown(visibility(story, settings.now)))) return undefined;
  return readEdition(settings.now, (story) => (story.status === 'withdrawn' ? 'withdrawn' : 'public'));
}

/** While editing: every story, hidden ones too. */
export async function getStories(): Promise<readonly Article[]> {
  await useFacts();
  return (await getCollection('articles')).map(({ data }) => data);
}

/** While editing: the files that are refused. */
export async function getRefusals(): Promise<readonly Refused[]> {
  await useFacts();
  return (await getCollection('refusals')).map(({ data }) => data);
}

/** Sets the facts of the publication as the content has them. */
async function useFacts(): Promise<void> {
  const [facts] = await getCollection('publication');
  if (facts) usePublication(facts.data);
}

function isShown(state: Visibility): boolean {
  return state === 'public' || state === 'withdrawn';
}

async function readEdition(now: Date, stateOf?: (story: Article) => Visibility): Promise<Edition> {
  await useFacts();
  const [articles, series, pages, people, topics, callouts, [front]] = await Promise.all([
    getCollection('articles'),
    getCollection('series'),
    getCollection('pages'),
    getCollection('people'),
    getCollection('topics'),
    getCollection('callouts'),
    getCollection('front'),
  ]);
  return makeEdition(
    {
      articles: articles.map(({ data }) => data),
      series: series.map(({ data }) => data),
      pages: pages.map(({ data }) => data),
      front: front?.data,
      people: people.map(({ data }) => data),
      topics: topics.map(({ data }) => data),
      callouts: callouts.map(({ data }) => data),
    },
    now,
    stateOf,
  );
}

/** A file that is refused. */
export interface Refused {
  /** as the editor would type it */
  readonly file: string;
  /** address of the story, where it is known */
  readonly path?: string | undefined;
  /** every problem of the file */
  readonly report: string;
}
