import type { Loader, LoaderContext } from 'astro/loaders';
import { settings, type Settings } from '../settings.ts';
import { pathForEditors } from '../lib/files/path-for-editors.ts';
import { formatProblems, formatReport, refuseContent } from '../lib/errors/problem.ts';
import type { Content } from './content.ts';
import { readContent } from './read-content.ts';
import { FRONT } from './files/list-content-files.ts';
import { readPublication } from './read-publication.ts';
import { articlePath } from '../addresses/urls.ts';
import { pageLinks } from '../edition/text-pages.ts';
import type { Refused } from '../edition/edition.ts';
import { Changes, LastGood, type ValidEntries } from './last-good.ts';
import { watchContent } from './watch-content.ts';

/** All collections share one name, so that refreshing one refreshes all. */
const LOADER_NAME = 'kawaraban-content';

/**
 * Creates the loaders of the collections. They share one reading of the content folder, which begins when Astro has
 * called all of them; each collection must therefore be in the content config.
 *
 * - `articles`: id of the story → {@link Article}
 * - `series`: id of the series → Series
 * - `pages`, `people`, `topics`, `callouts`: by the names of their files
 * - `front`: one entry with the stories that an editor has chosen for the front page
 * - `publication`: while editing, one entry with its facts, which pages take from there
 * - `refusals`: while editing, an entry for each file that is refused, with its report; else empty. Of a refused story
 *   the last good version stays in `articles`, so that one mistake takes no other page down. A loader that threw when
 *   `astro dev` starts would end it (astro/dist/core/dev/dev.js awaits `contentLayer.sync()`), and it is given no
 *   server to show an error with (`#getLoaderContext` in astro/dist/content/content-layer.js).
 *
 * In a build, the reading throws one {@link Refusal} with the whole report, and the store is unchanged.
 */
export function createContentLoaders({ contentDir }: Pick<Settings, 'contentDir'> = settings): Record<
  Collection,
  Loader
> {
  let round = newRound();

  const load = async (collection: Collection, context: LoaderContext): Promise<void> => {
    const current = round;
    current.contexts.set(collection, context);
    const { articles, series, pages, people, topics, callouts, front, publication, refusals } = Object.fromEntries(
      current.contexts,
    );
    if (articles && series && pages && people && topics && callouts && front && publication && refusals) {
      // The next call begins a new round, even if this one fails.
      round = newRound();
      readInto(contentDir, { articles, series, pages, people, topics, callouts, front, publication, refusals }).then(
        current.done,
        current.fail,
      );
    }
    await current.finished.catch((error: unknown) => {
      // One report is enough: the other loaders end in silence.
      if (collection === 'articles') throw error;
    });
  };
  const loader = (collection: Collection): Loader => ({
    name: LOADER_NAME,
    load: (context) => load(collection, context),
  });
  return {
    articles: loader('articles'),
    series: loader('series'),
    pages: loader('pages'),
    front: loader('front'),
    people: loader('people'),
    topics: loader('topics'),
    callouts: loader('callouts'),
    publication: loader('publication'),
    refusals: loader('refusals'),
  };
}

async function readInto(contentDir: string, contexts: Contexts): Promise<void> {
  const { articles, refusals } = contexts;
  // A build reads the content itself, before Astro compiles anything (build/publish.ts).
  if (articles.config.integrations.some(({ name }) => name === 'compile-site')) return;
  let earlier: Content['checked'] = new Map();
  const lastGood = new LastGood();
  const changes = new Changes();
  const shownFile = pathForEditors(contentDir);
  let reported = '';
  const show = (content: Content) => {
    // Only changed files are opened again while editing.
    earlier = content.checked;
    if (content.problems.length > 0 && !articles.watcher) throw refuseContent(content.problems);
    const sound = lastGood.complete(content);
    const facts = content.publication && { ...content.publication, pages: pageLinks(sound.pages) };
    store(contexts, { ...content, ...sound, publication: facts }, describeRefused(content, sound));
    for (const file of changes.since(content)) console.log(`Changed: ${shownFile(file)}`);
    // A problem is reported once, until it changes.
    const report = content.problems.length > 0 ? formatReport(content.problems) : '';
    if (report !== '' && report !== reported) articles.logger.error(report);
    if (report === '' && reported !== '') console.log('All problems are fixed.');
    reported = report;
  };
  const read = () => readPublication(contentDir, settings.given);
  const content = await readContent({ contentDir, publication: read() });
  for (const { text } of content.warnings) console.warn(text);
  show(content);
  if (!articles.watcher) return;
  const again = () => readContent({ contentDir, publication: read(), previous: earlier }).then(show);
  watchContent(articles.watcher, contentDir, again, (error) => refusals.logger.error(String(error)));
}

function store(
  contexts: Contexts,
  content: ValidEntries & Pick<Content, 'publication' | 'front'>,
  refused: readonly Refused[],
): void {
  const { articles, series, front, publication, refusals } = contexts;
  replaceEntries(
    articles,
    content.articles.map((data) => ({ id: data.id, data })),
  );
  replaceEntries(
    series,
    content.series.map((data) => ({ id: data.id, data })),
  );
  for (const name of ['pages', 'people', 'topics', 'callouts'] as const)
    replaceEntries(
      contexts[name],
      content[name].map((entry) => ({ id: entry.id, data: { ...entry } })),
    );
  // Refused facts stay as they were.
  if (content.publication || refused.length === 0) replaceEntries(publication, content.publication ? [{ id: 'publication', data: { ...content.publication } }] : []); // prettier-ignore
  // A refused choice for the front page also stays as it was.
  if (!refused.some(({ file }) => file.endsWith(`/${FRONT}`))) replaceEntries(front, [{ id: 'front', data: { ...content.front } }]); // prettier-ignore
  replaceEntries(
    refusals,
    refused.map((data) => ({ id: data.file, data: { ...data } })),
  );
}

/** A story that was valid before keeps the address it had then. */
function describeRefused({ refused }: Content, { articles }: ValidEntries): Refused[] {
  const byFile = new Map(articles.map((article) => [article.file, article]));
  return refused.map(({ file, story, path, problems }) => {
    const good = byFile.get(story ?? '');
    return { file, path: good ? articlePath(good) : path, report: formatProblems(problems) };
  });
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
    // Astro warns about a collection that never had an entry, which an empty newspaper may be.
    store.set({ id: 'none', data: {} });
    store.delete('none');
  }
}

function newRound(): Round {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  return { contexts: new Map(), finished: promise, done: () => resolve(undefined), fail: reject };
}

type Collection =
  'articles' | 'series' | 'pages' | 'people' | 'topics' | 'callouts' | 'front' | 'publication' | 'refusals';
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
}
