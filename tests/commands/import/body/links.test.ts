import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../archive.ts';
import { bodyOf, picture, post } from '../sample-post.ts';

const SITE = new URL('https://old.example/');

describe('a link to a post becomes a link to its story', () => {
  test.each([
    ['content/posts/other.md', '', '/posts/other/'],
    ['content/posts/other.md', '', '../other/'],
    ['content/posts/other.md', '', 'other.md'],
    ['content/posts/other.md', '', 'https://old.example/posts/other/'],
    ['content/posts/other.md', '', '//www.old.example/posts/other/index.html'],
    ['content/posts/other.md', '', '/blog/posts/other/'],
    ['content/posts/other.md', '', '/2018/04/02/other.html'],
    ['content/posts/other.md', 'slug: named\n', '/posts/named/'],
    ['content/posts/other.md', 'url: /far/away.html\n', '/far/away.html'],
    ['content/posts/other.md', 'aliases: [/before/]\n', '/before'],
    ['content/posts/other/index.md', '', '/posts/other/'],
    ['content/posts/größe.md', '', '/posts/gr%C3%B6%C3%9Fe/'],
    ['content/posts/2018-04-02-other.md', '', '/news/2018/04/02/other/'],
  ])('%s %j by %s', async (file, fields, address) => {
    const archive = await openArchive({
      'content/posts/a.md': post(`One [link](${address} "A title"), and [one more][x].\n\n[x]: ${address}#plan`),
      [file]: post('A sample text.', fields).replace('2019-05-03', '2018-04-02'),
    });
    expect(await archive.run({ sites: [SITE] })).toContain('2 to posts lead to their stories');
    const [, target] = /\[link\]\((.*?) "A title"\)/.exec(await archive.read('articles/2019/a.md')) ?? [];
    expect(target).toMatch(/^\.\.\/2018\/.+\.md$/);
    expect(existsSync(path.join(archive.to, 'articles/2019', decodeURI(target ?? '')))).toBe(true);
    expect(await archive.read('articles/2019/a.md')).toContain(`[x]: ${target}#plan`);
  });

  test('also in HTML, around a picture and by an address in brackets', async () => {
    const archive = await openArchive({
      'content/a.md': post('<a href="/b/">b</a> [![x](x.png)](/b/) <https://old.example/b/>'),
      'content/b.md': post(),
      'content/x.png': picture,
    });
    await archive.run({ sites: [SITE] });
    expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe(
      '<a href="b.md">b</a> [![x](a/x.png)](b.md) [https://old.example/b/](b.md)',
    );
  });

  test('also if the site states its own address', async () => {
    const archive = await openArchive({
      'hugo.toml': 'baseURL = "https://old.example/"\n',
      'content/a.md': post('[b](https://old.example/b/)'),
      'content/b.md': post(),
    });
    await archive.run();
    expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe('[b](b.md)');
  });

  test('of Zola, by the path of its file', async () => {
    const archive = await openArchive({
      'config.toml': 'base_url = "https://old.example"\n',
      'content/a.md': post('[b](@/news/b.md#plan)'),
      'content/news/b.md': post(),
    });
    await archive.run();
    expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe('[b](b.md#plan)');
  });
});

describe('a link to another page', () => {
  const files = {
    'content/a.md': post('[about](/about/), [ref]({{< ref "about.md" >}}), [list](/posts/), [gone](/gone/?x=1#y).'),
    'content/about.md': '---\ntitle: About\n---\n\nAbout us.\n',
    'content/posts/_index.md': '---\ntitle: Posts\n---\n',
  };

  test('is kept, counted and named, and refuses no post', async () => {
    const archive = await openArchive(files);
    const report = await archive.run();
    expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe(
      '[about](/about/), [ref](/about/), [list](/posts/), [gone](/gone/?x=1#y).',
    );
    expect(report).toContain(`Links into the old site:
  3 to pages that are not posts are kept as they were (--site ADDRESS would lead them to the old site):
    2 × /about/, first in content/a.md:7
    1 × /posts/, first in content/a.md:7
  1 to what is not in the archive are kept as they were (--site ADDRESS would lead them to the old site):
    1 × /gone/, first in content/a.md:7`);
    expect(report).toContain('Skipped 1 page without a date, first content/about.md.');
  });

  test('leads to the old site if its address is known', async () => {
    const archive = await openArchive(files);
    await archive.run({ sites: [SITE] });
    expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe(
      '[about](https://old.example/about/), [ref](https://old.example/about/), [list](https://old.example/posts/), [gone](https://old.example/gone/?x=1#y).',
    );
  });
});

test.each([
  'robots.txt',
  'llms.txt',
  'feed.json',
  'withdrawn.json',
  'search/titles.json',
  'Robots.TXT',
  'series/x/offline.json',
  'favicon.png/../apple-touch-icon.png',
])('no file of an archive replaces our own %s', async (name) => {
  const archive = await openArchive({
    'content/posts/a.md': post(`[file](/${name})`),
    [path.posix.join('static', name)]: 'x',
  });
  const folder = path.join(path.dirname(archive.to), 'public');
  expect(await archive.run({ files: folder })).toContain(
    '1 to files that are not copied, because this site has its own file of that name',
  );
  expect(existsSync(folder)).toBe(false);
});

describe('a link to a file of the archive', () => {
  const files = {
    'content/posts/a.md': post('[paper](/docs/paper.pdf), [table](data.csv), [drawing](d.svg), [page](p.html)'),
    'content/posts/data.csv': 'a,b\n',
    'content/posts/d.svg': '<svg/>',
    'content/posts/p.html': '<p>',
    'static/docs/paper.pdf': '%PDF',
  };

  test('is reported, and with --files the file is copied unless it could run', async () => {
    const archive = await openArchive(files);
    expect(await archive.run()).toContain('2 to files are kept as they were (--files public would copy them):');

    const again = await openArchive(files);
    const folder = path.join(path.dirname(again.to), 'public');
    const report = await again.run({ files: folder });
    expect(report).toContain('2 to files, of which 2 were copied');
    expect(report).toContain('2 to files that are not copied, because they could run in a page, are kept as they were');
    expect(readFileSync(path.join(folder, 'docs/paper.pdf'), 'utf8')).toBe('%PDF');
    expect(readFileSync(path.join(folder, 'posts/data.csv'), 'utf8')).toBe('a,b\n');
    expect(existsSync(path.join(folder, 'posts/d.svg'))).toBe(false);
    expect(bodyOf(await again.read('articles/2019/a.md'))).toContain(
      '[paper](/docs/paper.pdf), [table](/posts/data.csv)',
    );
  });

  test('replaces no existing file', async () => {
    const archive = await openArchive({ ...files, '../public/docs/paper.pdf': 'Mine.' });
    const folder = path.join(path.dirname(archive.to), 'public');
    expect(await archive.run({ files: folder })).toContain(
      'file: /docs/paper.pdf: another file with this name is there already',
    );
    expect(readFileSync(path.join(folder, 'docs/paper.pdf'), 'utf8')).toBe('Mine.');
  });
});

test('a picture is found below the root, beside the post, in the post’s folder and by the full address of the site', async () => {
  const archive = await openArchive({
    'content/posts/a.md': post(
      '![1](/img/1.png) ![2](2.png) ![3](3.png) ![4](https://old.example/img/4.png?w=3) <img alt="5" src="/img/5.png" width=9>\n\n![6][six]\n\n[six]: /img/6.png',
    ),
    'static/img/1.png': picture,
    'content/posts/2.png': picture,
    'content/posts/a/3.png': picture,
    'public/img/4.png': picture,
    'assets/img/5.png': picture,
    'static/img/6.png': picture,
  });
  expect(await archive.run({ sites: [SITE] })).toContain('Imported 1 of 1 post and 6 pictures');
  expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe(
    '![1](a/1.png) ![2](a/2.png) ![3](a/3.png) ![4](a/4.png) <img alt="5" src="a/5.png" width=9>\n\n![6][six]\n\n[six]: a/6.png',
  );
});

describe('the language in the name of a file or folder', () => {
  test.each([
    ['content/posts/port.ja.md', 'lang: ja\n', 'articles/2019/port.md'],
    ['content/posts/port/index.fr.md', 'lang: fr\n', 'articles/2019/port.md'],
    ['content/ja/posts/port.md', 'lang: ja\n', 'articles/2019/port.md'],
    ['ja/posts/port.md', 'lang: ja\n', 'articles/2019/port.md'],
    ['pages/pt-br/blog/port.md', 'lang: pt-BR\n', 'articles/2019/port.md'],
    ['de/_posts/2019-05-03-port.md', 'lang: de\n', 'articles/2019/port.md'],
    ['content/posts/node.js.md', undefined, 'articles/2019/node-js.md'],
    ['content/en/port.md', undefined, 'articles/2019/port.md'],
  ])('%s', async (file, expected, target) => {
    const archive = await openArchive({ [file]: post() });
    await archive.run();
    const story = await archive.read(target);
    if (expected === undefined) expect(story).not.toContain('lang:');
    else expect(story).toContain(expected);
  });

  test('gives translations with the same day and name different addresses', async () => {
    const archive = await openArchive({
      'content/posts/port.md': post('[ja](/ja/posts/port/)'),
      'content/ja/posts/port.md': post('日本語。'),
    });
    expect(await archive.run()).toContain('lang: ja, from the name of the file or folder; in content/ja/posts/port.md');
    expect(bodyOf(await archive.read('articles/2019/port-ja.md'))).toBe('日本語。');
  });
});

test.each([
  ['content/a.md', 'path = "2014/09/15/x"'],
  ['content/a.md', 'url = "/2014/09/15/x.html"'],
  ['content/2014/09/15/x.md', ''],
  ['content/2014-09-15-x.md', ''],
])('%s with %s: the day in a path is a day', async (file, field) => {
  const archive = await openArchive({
    'config.toml': 'base_url = "https://old.example"\n',
    [file]: `+++\n${field}\ntitle = "A sample"\nauthors = ["Sample Author"]\n+++\n\nA text.\n`,
  });
  expect(await archive.run()).toContain('Imported 1 of 1 post');
  const name = field.startsWith('path') || field.startsWith('url') ? 'a' : 'x';
  expect(await archive.read(`articles/2014/${name}.md`)).toContain('published: 2014-09-15T00:00:00+09:00\n');
});
