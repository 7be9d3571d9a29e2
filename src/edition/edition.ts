import { getCollection } from 'astro:content';
import { usePublication } from '../publication.ts';
import { settings } from '../settings.ts';
import { makeEdition, type Edition } from './make-edition.ts';

let edition: Promise<Edition> | undefined;

/**
 * The one edition of a build: the only place that reads the collections. While editing it is made anew for
 * every page, and the facts of the publication are set anew, so that a saved file shows at once.
 *
 * @throws Error with the loaders' report when content was refused while editing; a build never comes this far
 */
export function getEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return readEdition(settings.now);
  return (edition ??= readEdition(settings.now));
}

async function readEdition(now: Date): Promise<Edition> {
  const [refusal] = import.meta.env.DEV ? await getCollection('refusals') : [];
  if (refusal) throw new Error(refusal.data.report);
  const [facts] = await getCollection('publication');
  if (facts) usePublication(facts.data);
  const [articles, series] = await Promise.all([getCollection('articles'), getCollection('series')]);
  return makeEdition(
    articles.map(({ data }) => data),
    series.map(({ data }) => data),
    now,
  );
}
