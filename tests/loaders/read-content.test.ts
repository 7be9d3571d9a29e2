import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/lib/files/file-fingerprint.ts';
import { formatProblems } from '../../src/lib/errors/problem.ts';
import type { Content } from '../../src/loaders/content.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { refusalsOf, series, story, writeContent } from './content-folder.ts';

const FILE = 'articles/2023/a.md';

describe('a valid content folder', () => {
  test('gives stories and series with the facts of their files', async () => {
    const contentDir = await writeContent({
      [FILE]: story({ title: 'Über „Ruhe“' }, 'A first sentence. A second.\n\n神奈川の海\n'),
      'series/Recipes.md': `${series}\nAn introduction.\n`,
    });
    const { articles, series: all, problems, warnings } = await readContent({ contentDir });
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: 'aaaaaaaa',
        file: FILE,
        slug: 'a',
        published: new Date('2023-11-17T00:10:00Z'),
        opening: 'A first sentence.',
        words: 10,
        pictures: [],
        status: 'published',
        glyphs: 'Ü“„の奈川海神',
      },
    ]);
    expect(all).toMatchObject([{ id: 'recipes', file: 'series/Recipes.md', hasIntroduction: true }]);
  });

  test('counts the letters of a dateline as the page shows them, in capitals', async () => {
    const contentDir = await writeContent({ [FILE]: story({ dateline: 'Montréal' }) });
    expect((await readContent({ contentDir })).articles).toMatchObject([{ glyphs: 'Éé' }]);
  });

  test('keeps no text of a body except its opening', async () => {
    const contentDir = await writeContent({ [FILE]: story({}, 'Opening.\n\nThe secret rest.\n') });
    const { articles } = await readContent({ contentDir });
    expect(JSON.stringify(articles)).not.toContain('secret');
  });

  test('that does not exist is refused by name', async () => {
    const contentDir = await writeContent({});
    await rm(contentDir, { recursive: true });
    expect((await readContent({ contentDir })).problems).toMatchObject([
      { field: 'folder', found: contentDir, note: 'there is no such folder' },
    ]);
  });

  test('keeps addresses that were published elsewhere like those of its own ledger', async () => {
    const contentDir = await writeContent({ [FILE]: story() });
    const published = [{ path: '/2023/11/17/other/', id: 'bbbbbbbb', line: 1 }];
    expect((await readContent({ contentDir, published })).problems.map(({ found }) => found)).toEqual([
      '/2023/11/17/other/',
    ]);
  });

  test('may have no stories', async () => {
    const contentDir = await writeContent({});
    expect(await readContent({ contentDir })).toMatchObject({ articles: [], series: [], problems: [], warnings: [] });
  });

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('%s makes no difference', async (_, change) => {
    const text = story({ title: '"Ä"' }, 'One.\n\nTwo.\n');
    const plain = await readContent({ contentDir: await writeContent({ [FILE]: text }) });
    const changed = await readContent({ contentDir: await writeContent({ [FILE]: change(text) }) });
    expect(changed.articles).toEqual(plain.articles);
    expect(changed.articles).toHaveLength(1);
  });
});

describe('what is refused', () => {
  test('is reported for all files at once, with file, line and column, and left out', async () => {
    const contentDir = await writeContent({
      'articles/b.md': story({ title: '', lang: 'x y' }),
      'articles/a.md': 'no front matter',
      'articles/c.md': story({ id: 'cccccccc' }),
      'series/s.md': '---\ntitle: S\n---\n',
    });
    const { problems, articles, series: all } = await readContent({ contentDir });
    expect(problems.map(({ file, line, field }) => `${file}:${line} ${field}`)).toEqual([
      'content/articles/a.md:1 front matter',
      'content/articles/b.md:3 title',
      'content/articles/b.md:6 lang',
      'content/series/s.md:1 cover',
      'content/series/s.md:1 teaser',
    ]);
    expect(articles.map(({ file }) => file)).toEqual(['articles/c.md']);
    expect(all).toEqual([]);
  });

  test('an empty body', async () => {
    const report = `content/articles/2023/a.md:7:1  body
  found     nothing   (an empty body)
  write     the story, under the second ---`;
    expect(await refusalsOf({ [FILE]: story({}, '') })).toBe(report);
    expect(await refusalsOf({ [FILE]: story({}, '<!-- to\ndo -->\n  \n') })).toBe(report);
  });

  test('an empty body is right for a withdrawn story', async () => {
    const fields = { status: 'withdrawn', withdrawal: '{ at: 2023-11-18T00:00:00Z, reason: Wrong. }' };
    expect(await refusalsOf({ [FILE]: story(fields, '') })).toBe('');
  });

  test('a body that would take the Markdown parser too long, by name', async () => {
    expect(await refusalsOf({ [FILE]: story({}, `Text.\n\n${'>'.repeat(5000)} deep\n`) })).toContain(
      'content/articles/2023/a.md:10:1  body',
    );
  });

  test('HTML nested too deeply for a page', async () => {
    expect(await refusalsOf({ [FILE]: story({}, `Text.\n\n${'<div>'.repeat(40)}\n`) })).toContain(
      `content/articles/2023/a.md:10:1  body
  found     33 nested HTML elements, the innermost <div>
  write     the missing end tags, or fewer elements`,
    );
  });

  test('invalid UTF-8 and UTF-16, with the byte', async () => {
    const report = await refusalsOf({
      'articles/a.md': Buffer.concat([Buffer.from('---\ntitle: caf'), Buffer.from([0xe9, 0x0a])]),
      'articles/b.md': Buffer.from(`\uFEFF${story()}`, 'utf16le'),
    });
    expect(report).toBe(`content/articles/a.md:2:11  encoding
  found     byte e9 at offset 14, which is not UTF-8
  write     the file saved as UTF-8

content/articles/b.md:1:1  encoding
  found     UTF-16 from byte 0
  write     the file saved as UTF-8`);
  });

  test('a text that the store would read as one of its own marks', async () => {
    expect(await refusalsOf({ [FILE]: story({ title: '__ASTRO_IMAGE_x.png' }) })).toContain(
      'found     __ASTRO_IMAGE_x.png   (a name that is reserved for the site)',
    );
  });
});

describe('a story that was read before', () => {
  const again = (contentDir: string, { checked }: Content) => readContent({ contentDir, previous: checked });

  test('is not opened again if its file has not changed', async () => {
    const contentDir = await writeContent({ [FILE]: story() });
    const first = await readContent({ contentDir });
    const second = await again(contentDir, first);
    expect(second.articles[0]).toBe(first.articles[0]);
    expect(second.checked).toEqual(first.checked);
  });

  test('is warned about at every reading', async () => {
    const contentDir = await writeContent({ [FILE]: story({ title: 'A **bold** claim' }) });
    const first = await readContent({ contentDir });
    expect(first.warnings.map(({ text }) => text).join()).toContain('title: A bold claim');
    expect((await again(contentDir, first)).warnings).toEqual(first.warnings);
  });

  test('is not checked if fingerprints were just taken', async () => {
    const contentDir = await writeContent({ [FILE]: story({ title: 'One' }) });
    const file = path.join(contentDir, FILE);
    const taken = new Map([[file, fingerprintOf(file) ?? '']]);
    const { checked } = await readContent({ contentDir });
    await writeFile(file, story({ title: 'Another' }));
    const titleOf = async (fingerprints?: ReadonlyMap<string, string>) =>
      (await readContent({ contentDir, previous: checked, fingerprints })).articles[0]?.title;
    expect(await titleOf(taken)).toBe('One');
    expect(await titleOf()).toBe('Another');
  });

  test('is read again if its file has changed, even with the same size and time', async () => {
    const contentDir = await writeContent({ [FILE]: story({ title: 'One' }) });
    const file = path.join(contentDir, FILE);
    const time = new Date('2020-01-01T00:00:00Z');
    await utimes(file, time, time);
    const first = await readContent({ contentDir });
    await writeFile(file, story({ title: 'Two' }));
    await utimes(file, time, time);
    expect((await again(contentDir, first)).articles).toMatchObject([{ title: 'Two' }]);
  });

  test('is read again if one of its pictures has changed or is gone', async () => {
    const red = await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const blue = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'blue' } })
      .png()
      .toBuffer();
    const contentDir = await writeContent({ [FILE]: story({}, 'Text.\n\n![A](a.png)\n'), 'articles/2023/a.png': red });
    const first = await readContent({ contentDir });
    await writeFile(path.join(contentDir, 'articles/2023/a.png'), blue);
    const second = await again(contentDir, first);
    expect([first, second].map(({ articles }) => articles[0]?.pictures[0]?.width)).toEqual([4, 8]);
    await rm(path.join(contentDir, 'articles/2023/a.png'));
    expect(formatProblems((await again(contentDir, second)).problems)).toContain('no file articles/2023/a.png');
  });

  test('is not opened again for its links if it has not changed', async () => {
    const body = 'See [below](#nowhere).\n';
    const contentDir = await writeContent({
      [FILE]: story({}, body),
      'articles/b.md': story({ id: 'bbbbbbbb' }, 'One.\n'),
    });
    const first = await readContent({ contentDir });
    expect([...first.bodies.keys()]).toEqual([FILE]);
    const second = await readContent({
      contentDir,
      savedBody: (file, fingerprint) =>
        fingerprint === first.checked.get(file)?.fingerprint ? first.bodies.get(file) : undefined,
    });
    expect(second.bodies.size).toBe(0);
    expect(second.warnings).toEqual(first.warnings);
  });

  test('is still compared with the other stories', async () => {
    const contentDir = await writeContent({ [FILE]: story() });
    const first = await readContent({ contentDir });
    await writeFile(path.join(contentDir, 'articles/b.md'), await readFile(path.join(contentDir, FILE)));
    expect(formatProblems((await again(contentDir, first)).problems)).toContain('two stories with the same id');
  });
});
