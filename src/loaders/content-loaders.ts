import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digestOfReading } from '../code-digest.ts';
import type { Article } from '../schemas/article.ts';
import { editorNotes } from '../model/editor-notes.ts';
import { goodUntil } from '../model/good-until.ts';
import { formatNextChange, nextChange } from '../model/next-change.ts';
import { newPermalinks } from '../model/permalinks.ts';
import { currentRelease } from '../release/current.ts';
import { settings, type Settings } from '../settings.ts';
import { site } from '../site.ts';
import { ContentRefused, formatReport } from './problem.ts';
import { noteForEditors, notePermalinks } from './notes.ts';
import { readContent, type Content } from './read-content.ts';
import { watchContent } from './watch-content.ts';

/** One name for all three, so that a refresh of some collections is a refresh of all of them. */
const NAME = 'kawaraban-content';

/**
 * The loaders of the three collections. They share one reading of the content folder, which begins when Astro has
 * called all three; each collection must therefore be in the content config.
 *
 * - `articles`: id of the story → {@link Article}; an entry's digest is the stamp that tells whether it must be read again
 * - `series`: id of the series → Series
 * - `refusals`: while editing, one entry with the report of what was refused, for the error page; else empty
 *
 * In a build the reading throws {@link ContentRefused} with the whole report, once, and the store stays as it was.
 */
export function createContentLoaders(place: Place = settings): Record<Collection, Loader> {
  let round = newRound();

  const load = async (collection: Collection, context: LoaderContext): Promise<void> => {
    const current = round;
    current.contexts.set(collection, context);
    const { articles, series, refusals } = Object.fromEntries(current.contexts);
    if (articles && series && refusals) {
      // The next call begins the next round, also when this one fails.
      round = newRound();
      publish(place, { articles, series, refusals }).then(current.done, current.fail);
    }
    await current.finished.catch((error: unknown) => {
      // One report is enough: the other two loaders end in silence.
      if (collection === 'articles') throw error;
    });
  };
  const loader = (collection: Collection): Loader => ({ name: NAME, load: (context) => load(collection, context) });
  return { articles: loader('articles'), series: loader('series'), refusals: loader('refusals') };
}

async function publish({ contentDir, cacheDir }: Place, contexts: Contexts): Promise<void> {
  const { articles, refusals } = contexts;
  const code = await digestOfReading(fileURLToPath(articles.config.root), settings);
  const { beside } = currentRelease();
  const content = await readContent({ contentDir, previous: earlierStories(articles, code), beside });
  for (const note of content.notes) articles.logger.warn(note);

  if (!articles.watcher) {
    if (content.problems.length > 0) throw new ContentRefused(content.problems);
    store(contexts, content, code, undefined);
    await notePermalinks(cacheDir, newPermalinks(content.articles, content.ledger, settings));
    const next = tellNextChange(content.articles);
    await noteForEditors(cacheDir, {
      next,
      until: goodUntil(content.articles, settings.now)?.toISOString(),
      warnings: content.notes,
      ...editorNotes(content.articles, settings.now),
    });
    console.log(next);
    return;
  }
  const show = (now: Content) => {
    const report = now.problems.length > 0 ? formatReport(now.problems) : undefined;
    store(contexts, now, code, report);
    if (report) articles.logger.error(report);
  };
  show(content);
  const again = () => readContent({ contentDir, previous: earlierStories(articles, code) }).then(show);
  watchContent(articles.watcher, contentDir, again, (error) => refusals.logger.error(String(error)));
}

/** A static site stays as it was built: an editor must know when to build again. */
function tellNextChange(articles: readonly Article[]): string {
  const change = nextChange(articles, settings.now);
  if (!change) return 'Next change: none is scheduled.';
  return `Next change: ${formatNextChange(change, site.timeZone)}. Build again then.`;
}

/** Stories that this same code has read, by file. */
function earlierStories({ store }: LoaderContext, code: string): Map<string, { article: Article; stamp: string }> {
  const earlier = new Map<string, { article: Article; stamp: string }>();
  for (const { data, digest } of store.values()) {
    const [readBy, ...stamp] = String(digest).split(' ');
    // What this loader stored under this digest was an article then, and the code has not changed since.
    if (readBy === code) {
      const article = data as Article;
      earlier.set(article.file, { article, stamp: stamp.join(' ') });
    }
  }
  return earlier;
}

function store(contexts: Contexts, content: Content, code: string, report: string | undefined): void {
  const { articles, series, refusals } = contexts;
  replaceEntries(
    articles,
    content.articles.map((data) => ({ id: data.id, data, digest: `${code} ${content.stamps.get(data.file)}` })),
  );
  replaceEntries(
    series,
    content.series.map((data) => ({ id: data.id, data })),
  );
  replaceEntries(refusals, report === undefined ? [] : [{ id: 'report', data: { report } }]);
}

function replaceEntries({ store }: LoaderContext, entries: readonly Entry[]): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of entries) {
    // The store takes equal digests for equal entries, whatever file they came from.
    if (store.get(entry.id)?.data['file'] !== entry.data['file']) store.delete(entry.id);
    store.set(entry);
  }
  if (entries.length === 0) {
    // Astro warns of a collection that never held anything; an empty newspaper is none of its business.
    store.set({ id: 'none', data: {} });
    store.delete('none');
  }
}

function newRound(): Round {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  return { contexts: new Map(), finished: promise, done: () => resolve(undefined), fail: reject };
}

type Place = Pick<Settings, 'contentDir' | 'cacheDir'>;
type Collection = 'articles' | 'series' | 'refusals';
type Contexts = Readonly<Record<Collection, LoaderContext>>;

interface Round {
  readonly contexts: Map<Collection, LoaderContext>;
  readonly finished: Promise<undefined>;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly digest?: string;
}
