import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { refusalsOf, series, story, writeContent } from '../content-folder.ts';
import { OBJECT_NAMES } from '../../helpers/object-names.ts';

/** Two stories with the given fields, each valid by itself, and the series they may name. */
const refused = (a: Record<string, string>, b: Record<string, string>) =>
  refusalsOf({
    'series/recipes-for-life.md': series,
    'series/café.md': series,
    'articles/2023/a.md': story({ id: 'aaaaaaaa', ...a }),
    'articles/2023/b.md': story({ id: 'bbbbbbbb', ...b }),
  });

test('authors without a valid name are reported once, and no other author is', async () => {
  const report = await refused({ authors: '[{ role: Writer }]' }, { authors: '[{ name: Ada Sample }]' });
  expect(report).toMatch(/^content\/articles\/2023\/a\.md:6:\d+ {2}authors\[0\]/);
  expect(report).not.toContain('b.md');
});

describe('two stories cannot have', () => {
  test('the same id', async () => {
    expect(await refused({}, { id: 'aaaaaaaa' })).toBe(`content/articles/2023/b.md:2:5  id
  found     aaaaaaaa   (two stories with the same id, also in content/articles/2023/a.md:2)
  write     a different id, such as 4eputadm`);
  });

  test.each([
    ['id', { id: 'aaaaaaaa' }, { id: 'aaaaaaaa' }],
    ['slug', { slug: 'same' }, { slug: 'same' }],
    ['series.part', { series: '{ id: café, part: 1 }' }, { series: '{ id: café, part: 1 }' }],
  ])('the same %s: the story with the later date has to change, whatever the file names', async (field, a, b) => {
    const report = await refused(
      { published: '2023-11-17T09:10:00+09:00', ...a },
      { published: '2023-11-17T09:09:00+09:00', ...b },
    );
    expect(report).toMatch(new RegExp(`^content/articles/2023/a\\.md:\\d+:\\d+ {2}${field}\n`));
    expect(report).toMatch(/also in content\/articles\/2023\/b\.md:\d/);
  });

  test('the same id, and no suggested id is in use', async () => {
    const { id } = /such as (?<id>\w+)/.exec(await refused({}, { id: 'aaaaaaaa' }))?.groups ?? {};
    expect(id).toMatch(/^[a-z2-7]{8}$/);
    const report = await refusalsOf({
      'articles/2023/a.md': story(),
      'articles/2023/b.md': story(),
      'articles/2023/c.md': story({ id: String(id) }),
    });
    expect(report).toMatch(/a different id, such as [a-z2-7]{8}/);
    expect(report).not.toContain(`such as ${id}`);
  });

  test.each([
    ['the same address', { slug: 'same' }, { slug: 'same' }],
    ['addresses that differ only in letter case', { slug: 'same' }, { slug: 'SAME' }],
    ['addresses that differ only in Unicode form', { slug: 'caf\u00e9' }, { slug: 'cafe\u0301' }],
    [
      'the same address through different time zones',
      { slug: 'same', published: '2023-11-17T09:00:00+09:00' },
      { slug: 'same', published: '2023-11-17T23:30:00-05:00', timeZone: 'America/New_York' },
    ],
  ])('%s', async (_, a, b) => {
    const report = await refused(a, b);
    expect(report).toMatch(/^content\/articles\/2023\/b\.md:6:7 {2}slug\n {2}found {5}\/2023\/11\/17\//);
    expect(report).toContain('(two stories with the same address, also in content/articles/2023/a.md:6)');
    expect(report).toContain('write     another slug, or another file name');
  });

  test('the same address, from file names that differ only in letter case', async () => {
    expect(await refusalsOf({ 'articles/2023/a.md': story(), 'articles/other/A.md': story({ id: 'bbbbbbbb' }) }))
      .toBe(`content/articles/other/A.md:1:1  slug
  found     /2023/11/17/a/   (two stories with the same address, also in content/articles/2023/a.md:1)
  write     another slug, or another file name`);
  });

  test.each([
    ['the same part of the same series', '{ id: recipes-for-life, part: 3 }', '{ id: recipes-for-life, part: 3 }'],
    [
      'the same part of a series written in different letter case',
      '{ id: recipes-for-life, part: 3 }',
      '{ id: Recipes-For-Life, part: 3 }',
    ],
    ['the same part of a series in another Unicode form', '{ id: caf\u00e9, part: 3 }', '{ id: cafe\u0301, part: 3 }'],
  ])('%s', async (_, a, b) => {
    const report = await refused({ series: a }, { series: b });
    expect(report).toMatch(
      /^content\/articles\/2023\/b\.md:6:\d\d {2}series\.part\n {2}found {5}3 {3}\(two stories are the same part,/,
    );
    expect(report).toContain('also in content/articles/2023/a.md:6)\n  write     a different number');
  });

  test('the same id, even if one of them is also refused for another reason', async () => {
    const report = await refused({ title: '' }, { id: 'aaaaaaaa' });
    expect(report).toContain('content/articles/2023/a.md:3:8  title');
    expect(report).toContain('content/articles/2023/b.md:2:5  id');
  });

  test('but the same slug on two days, the same part number in two series, and the same series without a part', async () => {
    expect(await refused({ slug: 'same' }, { slug: 'same', published: '2023-11-18T09:10:00+09:00' })).toBe('');
    expect(await refused({ series: '{ id: café, part: 1 }' }, { series: '{ id: recipes-for-life, part: 1 }' })).toBe(
      '',
    );
    expect(await refused({ series: '{ id: café }' }, { series: '{ id: café }' })).toBe('');
  });
});

describe('a series', () => {
  test('that does not exist is refused with the closest one', async () => {
    expect(await refused({ series: '{ id: recipe-for-life, part: 1 }' }, {})).toBe(
      `content/articles/2023/a.md:6:15  series.id
  found     recipe-for-life   (no such series)
  write     recipes-for-life`,
    );
  });

  test('whose own file is refused is not reported as missing', async () => {
    const report = await refusalsOf({
      'series/x.md': series.replace('seigaiha', 'waves'),
      'articles/a.md': story({ series: '{ id: x }' }),
    });
    expect(report).toBe(`content/series/x.md:4:19  cover.pattern
  found     waves
  write     one of seigaiha, asanoha, shippo, ichimatsu, yagasuri, kikko, uroko, tatewaku`);
  });

  test.each(['__proto__', 'constructor', 'toString'])('may be called %s', async (name) => {
    expect(await refused({ series: `{ id: ${name} }` }, {})).toContain('  series.id\n');
  });

  test('cannot share its name with another, even in different letter case', async () => {
    const report = await refusalsOf({ 'series/old/Recipes.md': series, 'series/recipes.md': series });
    expect(report).toBe(`content/series/recipes.md:1:1  file
  found     recipes   (two series with the same name, also in content/series/old/Recipes.md:1)
  write     another file name, because it becomes the address of the series`);
  });
});

describe('an alias is refused', () => {
  test.each([
    ['that is the story’s own address', '[/2023/11/17/a/]', 'the address of the story itself, which makes a loop'],
    [
      'that is another story’s address',
      '[/2023/11/17/b/]',
      'the address of another story, also in content/articles/2023/b.md:1',
    ],
    [
      'that is a current address in capitals, encoded and without a slash',
      '[/2023/11/17/%42]',
      'the address of another story',
    ],
    ['that is a series', '[/series/recipes-for-life/]', 'the address of a series'],
    ['that is a series in another Unicode form', '["/series/cafe\u0301"]', 'the address of a series'],
    ['that is a topic', '[/topics/foreign-affairs/]', 'the address of a topic'],
    ['that is below a topic', '[/topics/foreign-affairs/page/1/]', 'the address of a topic'],
    ['that is an agency', '[/by/reuters/]', 'the address of a byline'],
    ['that is a year', '[/1999/]', 'the address of the archive'],
    ['that is a month', '[/1999/12]', 'the address of the archive'],
    ['that is a day', '[/1999/12/31/]', 'the address of the archive'],
    ['that is a short link', '[/a/zzzzzzzz/]', 'an address of the site itself'],
    ['that is a fixed page', '[/archive]', 'an address of the site itself'],
    ['that is a file of the site', '[/404.html]', 'an address of the site itself'],
    ['that is a feed', '[/topics/sample/feed.xml]', 'an address of the site itself'],
    ['that is a sitemap', '[/sitemaps/1999-12.xml]', 'an address of the site itself'],
    ['twice in the same story', '[/old/, /OLD]', 'twice in the same story, also in content/articles/2023/a.md:6'],
  ])('%s', async (_, aliases, note) => {
    const report = await refused({ aliases }, { topics: '[Foreign Affairs]' });
    expect(report).toContain('content/articles/2023/a.md:6:');
    expect(report).toContain(`(${note}`);
    expect(report).toContain('write     an earlier path of this story that no other page has, or nothing');
  });

  test('that another story has', async () => {
    expect(await refused({ aliases: '[/old/story/]' }, { aliases: '[/Old/Story]' })).toBe(
      `content/articles/2023/b.md:6:11  aliases[0]
  found     /Old/Story   (an alias of another story, also in content/articles/2023/a.md:6)
  write     an earlier path of this story that no other page has, or nothing`,
    );
  });

  test('that makes a loop between two stories', async () => {
    const report = await refused({ aliases: '[/2023/11/17/b/]' }, { aliases: '[/2023/11/17/a/]' });
    expect(report.match(/the address of a story with an alias that leads back here, which makes a loop/g)).toHaveLength(
      2,
    );
  });

  test('that leads to a story with aliases of its own, which makes a chain', async () => {
    const report = await refused({ aliases: '[/2023/11/17/b/]' }, { aliases: '[/old/]' });
    expect(report).toContain('(the address of another story that has aliases of its own, which makes a chain, also in');
  });

  test.for([
    '/share/x.png',
    '/reader/x.js',
    '/_redirects',
    '/_headers',
    '/redirects/nginx.conf',
    '/hosts/Caddyfile',
    '/search/',
    '/search/titles.json',
    '/saved/',
    '/your-data',
    '/offline/',
    '/offline.json',
    '/worker.js',
    '/Worker.js/below/',
    '/withdrawn.json',
    '/manifest.webmanifest',
    '/icon-maskable-512.png',
    '/fonts/OFL.txt',
    '/_worker.js',
    '/_routes.json',
    '/CNAME',
    '/series/gone.svg',
    '/404',
  ])('that is a file of the site, %s', async (path) => {
    expect(await refused({ aliases: `[${path}]` }, {})).toContain('(an address of the site itself)');
  });

  test.for(['/ads.txt', '/ADS.txt/', '/ads.txt/below/', '/img/logo.png'])(
    'that is a file of public/, %s',
    async (path) => {
      const folder = await writeContent({ 'content/a.md': '', 'public/ads.txt': '', 'public/img/logo.png': '' });
      const contentDir = await writeContent({ 'articles/2023/a.md': story({ aliases: `[${path}]` }) });
      const { problems } = await readContent({ contentDir, publicDir: `${folder}/public` });
      expect(formatProblems(problems)).toMatch(
        /^content\/articles\/2023\/a\.md:6:11 {2}aliases\[0\]\n.*\(the file public\/(?:ads\.txt|img\/logo\.png) has this address\)/,
      );
    },
  );

  test('that is on another site', async () => {
    const report = await refused({ aliases: "['https://host.example/old/']" }, {});
    expect(report).toContain('(an address with a host, not a path on this site)');
  });

  test('but not an old path that nothing else uses', async () => {
    expect(await refused({ aliases: '[/2019/story.html, /2023/11/16/a/, /series/gone/]' }, {})).toBe('');
  });
});

describe('names that break look-up tables work as topics, authors, slugs and agencies', () => {
  test.each([
    'constructor',
    'prototype',
    'hasOwnProperty',
    'toString',
    'valueOf',
    'isPrototypeOf',
    'then',
    'toJSON',
    'length',
    'name',
    'default',
  ])('%s', async (name) => {
    const fields = { slug: name, agency: name, topics: `[${name}]`, authors: `[{ name: ${name} }]` };
    expect(await refused(fields, {})).toBe('');
  });

  test('__proto__ can be a topic, but not a slug', async () => {
    expect(await refused({ topics: '[__proto__]' }, {})).toBe('');
    expect(await refused({ slug: '__proto__' }, {})).toContain('  slug\n  found     __proto__');
  });

  test.each(['__proto__', 'constructor', 'toString', 'then'])('%s is refused as a field', async (name) => {
    expect(await refused({ [name]: '{ polluted: yes }' }, {})).toContain(
      `content/articles/2023/a.md:6:1  ${name}\n  found     ${name}   (unknown field)`,
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

test.each(OBJECT_NAMES)('%s works or is refused with its position, wherever it is written', async (key) => {
  expect(await refused({ topics: `[${key}]`, agency: key, authors: `[{ name: ${key}, role: ${key} }]` }, {})).toBe('');
  for (const field of ['id', 'slug', 'status', 'lang', 'timeZone', 'published', 'aliases']) {
    const report = await refused({ [field]: key }, {});
    if (report !== '')
      expect(report).toMatch(
        new RegExp(`^content/articles/2023/a\\.md:\\d+:\\d+ {2}${field}(?:\\[0\\])?\\n {2}found {5}`),
      );
  }
  expect(await refused({ series: `{ id: ${key} }` }, {})).toContain('content/articles/2023/a.md:6:15  series.id');
  expect(await refusalsOf({ [`series/${key}.md`]: series.replace('A series', key) })).not.toContain('undefined');
  expect(await refused({ photo: `{ ${key}: x, caption: A, credit: B }` }, {})).toContain('unknown field');
});

describe('of two conflicting stories, the one in the ledger stays as it is', () => {
  const older = { published: '2023-11-17T09:10:00+09:00' };
  const earlier = { published: '2023-11-16T09:10:00+09:00' };
  const refusedWith = (ledger: string, files: Record<string, string>) =>
    refusalsOf({ 'permalinks.tsv': ledger, ...files });

  test('a copy with the same id has to change it, even if its file sorts first', async () => {
    const report = await refusedWith('/2023/11/17/z-known/\taaaaaaaa\n', {
      'articles/2023/a-copy.md': story(older),
      'articles/2023/z-known.md': story(older),
    });
    expect(report).toMatch(
      /^content\/articles\/2023\/a-copy\.md:2:5 {2}id\n {2}found {5}aaaaaaaa {3}\(two stories with the same id, also in content\/articles\/2023\/z-known\.md:2\)\n {2}write {5}a different id, such as [a-z2-7]{8}$/,
    );
  });

  test('also if its date is earlier', async () => {
    const report = await refusedWith('/2023/11/17/known/\taaaaaaaa\n', {
      'articles/2023/copy.md': story(earlier),
      'articles/2023/known.md': story(older),
    });
    expect(report).toMatch(/^content\/articles\/2023\/copy\.md:2:5 {2}id\n/);
    expect(report).not.toContain('\n\n');
  });

  test('an address stays with its story', async () => {
    const report = await refusedWith('/2023/11/17/same/\tbbbbbbbb\n', {
      'articles/2023/a.md': story({ ...older, slug: 'same' }),
      'articles/2023/b.md': story({ published: '2023-11-17T10:10:00+09:00', id: 'bbbbbbbb', slug: 'same' }),
    });
    expect(report).toMatch(/^content\/articles\/2023\/a\.md:6:7 {2}slug\n/);
    expect(report).not.toContain('\n\n');
  });

  test('an earlier address stays with its story', async () => {
    const report = await refusedWith('/old/\tbbbbbbbb\n', {
      'articles/2023/a.md': story({ ...earlier, aliases: '[/old/]' }),
      'articles/2023/b.md': story({ ...older, id: 'bbbbbbbb', aliases: '[/old/]' }),
    });
    expect(report).toMatch(/^content\/articles\/2023\/a\.md:6:11 {2}aliases\[0\]\n/);
    expect(report).not.toContain('\n\n');
  });
});
