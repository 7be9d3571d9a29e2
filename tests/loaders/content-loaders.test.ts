import { EventEmitter } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createContentLoaders } from '../../src/loaders/content-loaders.ts';
import { series, story, writeContent } from './content-folder.ts';

const ROOT = new URL('../../', import.meta.url);

describe('where Astro builds by itself', () => {
  test('stories and series are stored under their ids, and nothing is refused', async () => {
    const site = makeSite(await writeContent({ 'articles/a.md': story(), 'series/s.md': series }));
    await site.sync();
    expect(site.articles.keys()).toEqual(['aaaaaaaa']);
    expect(site.articles.values()).toMatchObject([
      { data: { title: 'A title', published: new Date('2023-11-17T00:10Z') } },
    ]);
    expect(site.series.keys()).toEqual(['s']);
    expect(site.refusals.keys()).toEqual([]);
  });

  test('refused content stops the build once, with the whole report, and the store is unchanged', async () => {
    const contentDir = await writeContent({ 'articles/a.md': story(), 'articles/b.md': story({ id: 'bbbbbbbb' }) });
    const site = makeSite(contentDir);
    await site.sync();
    await writeFile(path.join(contentDir, 'articles/a.md'), story({ title: '' }));
    await rm(path.join(contentDir, 'articles/b.md'));
    const results = await site.settle();
    const [first, ...others] = results.map(({ status }) => status);
    expect([first, new Set(others)]).toEqual(['rejected', new Set(['fulfilled'])]);
    expect(results[0]).toMatchObject({
      reason: {
        name: 'Refusal',
        message: `1 problem in 1 file of the content:

content/articles/a.md:3:8  title
  found     nothing   (empty)
  write     a headline

The last good site was left as it is.`,
      },
    });
    expect(site.articles.keys()).toEqual(['aaaaaaaa', 'bbbbbbbb']);
    await writeFile(path.join(contentDir, 'articles/a.md'), story({ title: 'Mended' }));
    await site.sync();
    expect(site.articles.values()).toMatchObject([{ id: 'aaaaaaaa', data: { title: 'Mended' } }]);
  });

  test('a moved or changed story is a new entry', async () => {
    const contentDir = await writeContent({ 'articles/a.md': story(), 'articles/b.md': story({ id: 'bbbbbbbb' }) });
    const site = makeSite(contentDir);
    await site.sync();
    await writeFile(path.join(contentDir, 'articles/c.md'), story({ id: 'bbbbbbbb' }));
    await rm(path.join(contentDir, 'articles/b.md'));
    await site.sync();
    expect(site.articles.get('bbbbbbbb')?.data).toMatchObject({ slug: 'c', file: 'articles/c.md' });
  });

  test('nothing is read while the site is compiled', async () => {
    const site = makeSite(await writeContent({ 'articles/a.md': story({ title: '' }) }), undefined, ['compile-site']);
    await site.sync();
    expect(site.articles.keys()).toEqual([]);
  });

  test('skipped files are reported as warnings', async () => {
    const site = makeSite(await writeContent({ 'articles/a.txt': '' }));
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    onTestFinished(() => warned.mockRestore());
    await site.sync();
    expect(warned.mock.calls.flat()).toEqual([
      'content/articles/a.txt is ignored: it is neither Markdown nor a picture.',
    ]);
  });
});

/** Detects a hang; a busy machine may be slow. */
const WAIT = 20_000;

describe('while editing', () => {
  test('refused content throws nothing: it is logged once, and stays in the refusals until it is fixed', async () => {
    const contentDir = await writeContent({
      'articles/a.md': story({ title: '' }),
      'articles/b.md': story({ id: 'bbbbbbbb' }),
    });
    const watcher = new EventEmitter();
    const site = makeSite(contentDir, watcher);
    await site.sync();
    expect(site.articles.keys()).toEqual(['bbbbbbbb']);
    expect(site.refusals.get('content/articles/a.md')?.data).toMatchObject({
      path: '/2023/11/17/a/',
      report: expect.stringContaining('content/articles/a.md:3:8  title') as string,
    });
    expect(site.logged.error).toEqual([expect.stringContaining('content/articles/a.md:3:8  title')]);

    await writeFile(path.join(contentDir, 'articles/a.md'), story({ title: 'Mended' }));
    watcher.emit('change', path.join(contentDir, 'articles/a.md'));
    await vi.waitFor(() => expect(site.refusals.keys()).toEqual([]), WAIT);
    expect(site.articles.get('aaaaaaaa')?.data).toMatchObject({ title: 'Mended' });

    await rm(path.join(contentDir, 'articles/b.md'));
    watcher.emit('unlink', path.join(contentDir, 'articles/b.md'));
    await vi.waitFor(() => expect(site.articles.keys()).toEqual(['aaaaaaaa']), WAIT);
  });

  test('for all other pages a refused story stays as it was, and it keeps its address', async () => {
    const contentDir = await writeContent({ 'articles/a.md': story(), 'series/s.md': series });
    const watcher = new EventEmitter();
    const site = makeSite(contentDir, watcher);
    await site.sync();
    for (const [name, text] of [
      ['articles/a.md', story({ title: '', published: 'yesterday' })],
      ['series/s.md', '---\ntitle: 5\n---\n'],
    ] as const) {
      await writeFile(path.join(contentDir, name), text);
      watcher.emit('change', path.join(contentDir, name));
    }
    await vi.waitFor(() => expect(site.refusals.keys()).toHaveLength(2), WAIT);
    expect(site.articles.get('aaaaaaaa')?.data).toMatchObject({ title: 'A title' });
    expect(site.series.keys()).toEqual(['s']);
    expect(site.refusals.get('content/articles/a.md')?.data).toMatchObject({ path: '/2023/11/17/a/' });

    await rm(path.join(contentDir, 'articles/a.md'));
    watcher.emit('unlink', path.join(contentDir, 'articles/a.md'));
    await vi.waitFor(() => expect(site.articles.keys()).toEqual([]), WAIT);
  });

  test('a change elsewhere causes no reading', async () => {
    const contentDir = await writeContent({ 'articles/a.md': story() });
    const watcher = new EventEmitter();
    const site = makeSite(contentDir, watcher);
    await site.sync();
    await writeFile(path.join(contentDir, 'articles/a.md'), story({ title: 'New' }));
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    watcher.emit('change', path.resolve(contentDir, '../content.config.ts'));
    expect(vi.getTimerCount()).toBe(0);
    watcher.emit('change', path.join(contentDir, 'articles/a.md'));
    expect(vi.getTimerCount()).toBe(1);
    vi.clearAllTimers();
    expect(site.articles.get('aaaaaaaa')?.data).toMatchObject({ title: 'A title' });
  });
});

/** The parts of Astro that the loaders see: stores with digests, a logger, a watcher. */
function makeSite(contentDir: string, watcher?: EventEmitter, integrations: readonly string[] = []) {
  const loaders = createContentLoaders({ contentDir });
  const logged = { warn: new Array<string>(), error: new Array<string>() };
  const stores = {
    articles: makeStore(),
    series: makeStore(),
    pages: makeStore(),
    front: makeStore(),
    people: makeStore(),
    topics: makeStore(),
    callouts: makeStore(),
    publication: makeStore(),
    refusals: makeStore(),
  };
  const context = (collection: keyof typeof stores) =>
    ({
      collection,
      store: stores[collection],
      config: { root: ROOT, integrations: integrations.map((name) => ({ name })) },
      logger: { warn: (text: string) => logged.warn.push(text), error: (text: string) => logged.error.push(text) },
      watcher: watcher && Object.assign(watcher, { add: () => watcher }),
    }) as unknown as LoaderContext;
  const load = () =>
    (['articles', 'series', 'pages', 'people', 'topics', 'callouts', 'front', 'publication', 'refusals'] as const).map(
      (name) => loaders[name].load(context(name)),
    );
  return { ...stores, logged, sync: () => Promise.all(load()), settle: () => Promise.allSettled(load()) };
}

/** Keeps an entry if its digest is the same, like Astro's store. */
function makeStore() {
  const entries = new Map<string, Entry>();
  return {
    get: (id: string) => entries.get(id),
    keys: () => [...entries.keys()],
    values: () => [...entries.values()],
    delete: (id: string) => entries.delete(id),
    set: (entry: Entry) => {
      if (entry.digest && entries.get(entry.id)?.digest === entry.digest) return false;
      return entries.set(entry.id, entry).has(entry.id);
    },
  };
}

interface Entry {
  id: string;
  data: Record<string, unknown>;
  digest?: string;
}
