import { getCollection } from 'astro:content';
import { usePublication } from '../publication.ts';
import type { Article } from '../schemas/article.ts';
import { settings } from '../settings.ts';
import { makeEdition, type Edition } from './make-edition.ts';
import { visibility, type Visibility } from './visibility/visibility.ts';

let edition: Promise<Edition> | undefined;

/**
 * Returns the edition of a build; nothing else reads the collections. While editing, the edition and the facts of the
 * publication are made again for every page, so that a saved file shows at once.
 */
export function getEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return readEdition(settings.now);
  return (edition ??= readEdition(settings.now));
}

/** While editing: the edition as if every story were public; undefined if every story is. */
export async function getEditionOfAll(): Promise<Edition | undefined> {
  const stories = await getStories();
  if (stories.every((story) => isShown(visibility(story, settings.now)))) return undefined;
  return readEdition(settings.now, (story) => (story.status === 'withdrawn' ? 'withdrawn' : 'public'));
}

/** While editing: every story, including hidden ones. */
export async function getStories(): Promise<readonly Article[]> {
  await useFacts();
  return (await getCollection('articles')).map(({ data }) => data);
}

/** While editing: the files with problems. */
export async function getRefusals(): Promise<readonly Refused[]> {
  await useFacts();
  return (await getCollection('refusals')).map(({ data }) => data);
}

/** Sets the facts of the publication from the content. */
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

/** A file with problems. */
export interface Refused {
  /** as an editor would type it */
  readonly file: string;
  /** address of the story, if known */
  readonly path?: string | undefined;
  /** every problem of the file */
  readonly report: string;
}
