import { readdir, symlink, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../src/commands/import/options.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { DEFAULTS, importOne, listed, openArchive } from './archive.ts';
import { Refusal } from '../../../src/lib/errors/refusal.ts';

const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#808080' } })
  .png()
  .toBuffer();

/** A Hugo post with a title, a date, an author, and what a test adds. */
const hugo = (fields = '', body = 'A sample text.') =>
  `---\ntitle: A sample\ndate: 2019-05-03T09:30:00+02:00\nauthor: Sample Author\n${fields}---\n\n${body}\n`;

describe('a post of Hugo', () => {
  test('in YAML becomes a story with every field that a story has', async () => {
    const post = `---
title: "A sample: with a colon"
date: 2019-05-03T09:30:00+02:00
lastmod: 2019-05-04T10:00:00+02:00
expiryDate: 2030-01-01T00:00:00Z
publishDate: 2019-06-01T00:00:00Z
authors: [Sample Author, { name: Second Sample, url: https://sample.example/, bio: Long }]
description: What a preview says.
subtitle: What stands under it.
categories: [Sample desk]
tags: [harbours, Ships, SHIPS]
aliases: [/old/sample/]
draft: true
weight: 3
---

A sample text.
`;
    expect(await importOne('content/posts/my-sample.md', post)).toMatchInlineSnapshot(`
      "---
      id: s2lq5soj
      title: "A sample: with a colon"
      standfirst: What stands under it.
      summary: What a preview says.
      published: 2019-05-03T09:30:00+02:00
      updated: 2019-05-04T10:00:00+02:00
      authors:
        - name: Sample Author
        - name: Second Sample
          url: https://sample.example/
      topics:
        - Sample desk
        - harbours
        - Ships
      status: draft
      embargo: 2019-06-01T00:00:00Z
      expires: 2030-01-01T00:00:00Z
      aliases:
        - /old/sample/
      ---

      A sample text.
      "
    `);
  });

  test('in TOML and in JSON becomes the same story as in YAML', async () => {
    const yaml = await importOne('content/a.md', hugo('tags: [one, two]\ndraft: true\n'));
    const toml =
      '+++\ntitle = "A sample"\ndate = 2019-05-03T09:30:00+02:00\nauthor = "Sample Author"\ntags = ["one", "two"]\ndraft = true\n+++\n\nA sample text.\n';
    const json =
      '{\n  "title": "A sample",\n  "date": "2019-05-03T09:30:00+02:00",\n  "author": "Sample Author",\n  "tags": ["one", "two"],\n  "draft": true\n}\n\nA sample text.\n';
    expect(yaml).toContain('published: 2019-05-03T09:30:00+02:00');
    expect(await importOne('content/a.md', toml)).toBe(yaml);
    expect(await importOne('content/a.md', json)).toBe(yaml);
  });

  test('in its own folder is named after the folder and brings its pictures', async () => {
    const archive = await openArchive({
      'content/posts/harbour/index.md': hugo('', '![Ships](ships.png "At the quay")\n\n![](/img/quay.png)'),
      'content/posts/harbour/ships.png': picture,
      'static/img/quay.png': picture,
    });
    expect(await archive.run()).toContain('Imported 1 of 1 post and 2 pictures into content; 0 files refused.');
    expect(await archive.read('articles/2019/harbour.md')).toContain(
      '![Ships](harbour/ships.png "At the quay")\n\n![](harbour/quay.png)',
    );
  });
});

describe('a post of Jekyll', () => {
  test('has its day and its address from the name of its file', async () => {
    const post = '---\nlayout: post\ntitle: A sample\nauthor: Sample Author\ntags: two words\n---\nA sample text.\n';
    const story = await importOne('_posts/2019-05-03-my-sample.markdown', post, { zone: 'Europe/Berlin' });
    expect(story).toContain('published: 2019-05-03T00:00:00+02:00\ntimeZone: Europe/Berlin');
    expect(story).toContain('topics:\n  - two\n  - words\n');
  });

  test.each([
    ['published: false', 'status: draft'],
    ['redirect_from: /old/sample.html', 'aliases:\n  - /old/sample.html\n'],
    ['permalink: /other/place/', 'aliases:\n  - /other/place/\n'],
    ['date: 2019-05-04 09:30:00 -0700', 'published: 2019-05-04T09:30:00-07:00'],
    ['date: 2019-05-04 9:30', 'published: 2019-05-04T09:30:00+09:00'],
    ['last_modified_at: 2019-06-01', 'updated: 2019-06-01T00:00:00+09:00'],
    ['title: 2019.10', 'title: "2019.10"'],
  ])('%s is imported', async (field, expected) => {
    const title = field.startsWith('title') ? '' : 'title: A sample\n';
    const post = `---\n${title}author: Sample Author\n${field}\n---\nA sample text.\n`;
    expect(await importOne('_posts/2019-05-03-a.md', post)).toContain(expected);
  });

  test('in the folder of drafts is a draft', async () => {
    expect(await importOne('_drafts/a.md', hugo())).toContain('status: draft');
  });

  test('is imported without the other pages of the site, which are counted', async () => {
    const archive = await openArchive({ '_posts/2019-05-03-a.md': hugo(), 'README.md': 'About the site.' });
    expect(await archive.run()).toContain('Skipped 1 Markdown file without a post, first README.md.');
  });
});

describe('tags of the other system', () => {
  test.each([
    ['a.md', '{{< highlight go "linenos=table" >}}\nx := "`y`"\n{{< /highlight >}}', '```go\nx := "`y`"\n```'],
    ['a.md', '{{< youtube w7Ft2ymGmfc >}}', '<https://www.youtube.com/watch?v=w7Ft2ymGmfc>'],
    ['a.md', '`{{</* figure */>}}`', '`{{< figure >}}`'],
    ['a.md', 'Braces {{ x }} and {% y %} are text.', 'Braces {{ x }} and {% y %} are text.'],
    ['a.md', '## A heading {#own .big}', '## A heading'],
    ['_posts/2019-05-03-a.md', '{% highlight ruby %}\nputs 1\n{% endhighlight %}', '```ruby\nputs 1\n```'],
    [
      '_posts/2019-05-03-a.md',
      '{% highlight liquid %}\n{% raw %}\n{{ x }}\n{% endraw %}\n{% endhighlight %}',
      '```liquid\n\n{{ x }}\n\n```',
    ],
    ['_posts/2019-05-03-a.md', '{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
    ['_posts/2019-05-03-a.md', '[x]({{ site.baseurl }}/about/)', '[x](/about/)'],
    ['_posts/2019-05-03-a.md', '[x]({{ "/about/" | relative_url }})', '[x](/about/)'],
    ['_posts/2019-05-03-a.md', 'Big.\n{: .lead}\n', 'Big.\n'],
  ])('%s: %j is converted', async (file, body, expected) => {
    const story = await importOne(file, hugo('', body));
    expect(story.split('\n---\n\n')[1]?.trim()).toBe(expected.trim());
  });

  test('a figure becomes a picture with its caption and credit', async () => {
    const body =
      '{{< figure src="/a.png" alt="Two [ships]" caption="In the *harbour* \\"Sample\\"." attr="Sample Agency" link="/x/" >}}';
    const archive = await openArchive({ 'content/a.md': hugo('', body), 'static/a.png': picture });
    expect(await archive.run()).toContain('body: figure: its link left out; in content/a.md');
    expect(await archive.read('articles/2019/a.md')).toContain(
      '![Two \\[ships\\]](a/a.png "In the harbour \\"Sample\\". (Sample Agency)")',
    );
  });

  test('links to posts become links to the files of their stories', async () => {
    const archive = await openArchive({
      'content/posts/a.md': hugo('', '[b]({{< ref "b.md#more" >}}), [c]({{% relref "/posts/c" %}}), [file](b.md)'),
      'content/posts/b.md': hugo().replace('2019', '2018'),
      'content/posts/c/index.md': hugo(),
    });
    await archive.run();
    expect(await archive.read('articles/2019/a.md')).toContain(
      '[b](../2018/b.md#more), [c](c.md), [file](../2018/b.md)',
    );
  });

  test('any other tag refuses the post, with its line', async () => {
    expect(await importOne('a.md', hugo('', 'One.\n\nTwo {{< chart "x" >}} three.'))).toMatchInlineSnapshot(`
      "archive/a.md:9:5  body
        found     {{< chart "x" >}}   (a tag of the other system)
        write     Markdown that says the same, or run the import with --tag chart=quote, --leave-out chart or --drafts

      Imported 0 of 1 post and 0 pictures into content; 1 file refused."
    `);
    expect(await importOne('a.md', hugo('', '[x]({{< ref "gone" >}})'))).toContain(
      '(no post of this name was imported)',
    );
    expect(await importOne('_posts/2019-05-03-a.md', hugo('', '{% include x.html %}'))).toContain('a.md:7:1  body');
    expect(await importOne('_posts/2019-05-03-a.md', hugo('', 'See {{ page.title }}.'))).toContain('a.md:7:5  body');
  });
});

describe('a post is refused with file, line and field', () => {
  test.each([
    ['no front matter', 'Hello', /a\.md:1:1 {2}front matter\n {2}found {5}Hello {3}\(no front matter\)/],
    ['broken TOML', '+++\ntitle = "A\n+++\n\nText.\n', /a\.md:2:\d+ {2}front matter/],
    ['broken JSON', '{\n"title": \n}\n\nText.\n', /a\.md:1:1 {2}front matter/],
    ['no title', hugo().replace(/title.*\n/, ''), /a\.md:1:1 {2}title\n {2}found {5}nothing/],
    ['no date', hugo().replace(/date.*\n/, ''), /a\.md:1:1 {2}date\n {2}found {5}nothing/],
    [
      'a date that does not exist',
      hugo().replace('05-03', '02-30'),
      /a\.md:3:7 {2}date\n.*\(February 2019 has 28 days\)/,
    ],
    ['a date in words', hugo().replace(/2019.*/, 'May 3rd'), /a\.md:3:7 {2}date\n.*\(not a date\)/],
    ['an author without a name', hugo().replace(/author.*\n/, ''), /a\.md:1:1 {2}author\n.*\n.*--author "NAME"/],
    [
      'an end before its beginning',
      hugo('expirydate: 2018-01-01\n'),
      /a\.md:5:13 {2}expirydate\n.*\n.*after published/,
    ],
    ['an empty body', hugo('', ''), /a\.md:\d+:1 {2}body\n.*empty body/],
    ['a body beyond the limits', hugo('', '[x'.repeat(9000)), /a\.md:7:1 {2}body\n.*too many marks/],
    ['a picture that does not exist', hugo('', '\n![x](gone.png)'), /a\.md:8:1 {2}body\n {2}found {5}gone\.png/],
  ])('%s', async (_, post, expected) => {
    expect(await importOne('a.md', post)).toMatch(expected);
  });

  test('the second of two posts with the same address', async () => {
    const archive = await openArchive({ 'content/a/x.md': hugo(), 'content/b/x.md': hugo() });
    expect(await archive.run()).toContain('found     /2019/05/03/x/   (the address of content/a/x.md)');
  });

  test('two posts with the same name on different days are both imported', async () => {
    const archive = await openArchive({ 'a/x.md': hugo(), 'b/x.md': hugo().replace('05-03', '05-04') });
    await archive.run();
    expect(listed(archive.to)).toEqual(['articles/2019/05-04-x.md', 'articles/2019/x.md']);
  });
});

test('what has no place in a story, or would be wrong, is left out and reported', async () => {
  const post = hugo(
    'layout: post\ncover: ships.png\nseries: [Sample]\nlastmod: 2019-01-01\naliases: ["//x.example/", old]\ndescription: [a, b]\n',
  );
  const archive = await openArchive({ 'a.md': post, 'b.md': post.replace('A sample', 'B') });
  const report = await archive.run();
  expect(report).toContain('layout: a story has no such field; in 2 posts, first in a.md');
  expect(report).toContain('cover: a photo without alt, caption, credit;');
  expect(report).toContain('description: not one text;');
  expect(report).toContain('series: a story has no such field;');
  expect(report).toContain('lastmod: not after date;');
  expect(report).toContain('aliases: an address with a host, not a path on this site: //x.example/;');
  expect(report).toContain('aliases: does not begin with a single slash: old;');
});

test('an earlier address that another page has is left out, not the post', async () => {
  const archive = await openArchive({
    'a.md': hugo('aliases: [/a/, /search/, /old/]\n'),
    'b.md': hugo('aliases: [/old/, /2019/05/]\n').replace('A sample', 'B'),
  });
  const report = await archive.run();
  expect(report).toContain('Imported 2 of 2 posts');
  expect(report).toContain('aliases: an address of the site itself: /search/; in a.md');
  expect(await archive.read('articles/2019/a.md')).toContain('aliases:\n  - /old/\n---\n\nA sample text.\n');
  expect(await archive.read('articles/2019/b.md')).not.toContain('aliases');
});

test('names that would share a page become different, and two spellings of a name are one name', async () => {
  const archive = await openArchive({
    'a.md': hugo('tags: [C, Tidal Energy]\n'),
    'b.md': hugo('tags: ["C++", tidal energy]\n').replace('A sample', 'B'),
  });
  expect(await archive.run()).toContain('Imported 2 of 2 posts');
  expect(await archive.read('articles/2019/b.md')).toContain('topics:\n  - C plus plus\n  - Tidal Energy\n');
});

test('two spellings of an author are one author', async () => {
  const archive = await openArchive({
    'a.md': hugo().replace('Sample Author', 'Sample Author (sample)'),
    'b.md': hugo().replace('Sample Author', '"SAMPLE author (@sample)"'),
  });
  expect(await archive.run()).toContain('Imported 2 of 2 posts');
  expect(await archive.read('articles/2019/b.md')).toContain('name: Sample Author (sample)\n');
});

test('invisible characters that no story may contain are removed and reported', async () => {
  const archive = await openArchive({ 'a.md': hugo('description: "A \u202esummary."\n', 'One\u0008 two.') });
  const report = await archive.run();
  expect(report).toContain('body: a control character, U+0008: removed; in a.md:8');
  expect(report).toContain('description: a character that changes the direction of writing, U+202E: removed; in a.md');
  expect(await archive.read('articles/2019/a.md')).toMatch(/summary: A summary\.[^]*\n\nOne two\.\n$/);
});

test('a photo with a description and a credit is imported', async () => {
  const cover = 'cover: { image: ships.png, alt: Ships, caption: Ships at the quay., credit: Sample Agency }\n';
  const archive = await openArchive({ 'a.md': hugo(cover), 'ships.png': picture });
  await archive.run();
  expect(await archive.read('articles/2019/a.md')).toContain('photo:\n  image: a/ships.png\n  alt: Ships\n');
});

test('with --skip-pictures a picture is replaced by its alternative text', async () => {
  expect(await importOne('a.md', hugo('', 'See ![two *ships*](gone.png).'), { skipPictures: true })).toContain(
    'See two ships.',
  );
});

test('the loaders accept what was imported', async () => {
  const archive = await openArchive({
    'content/a.md': hugo('tags: ["C++", C]\n'),
    'content/größe und mass.md': hugo(),
    'content/c.md': hugo('', '{{< gist sample 123 >}}'),
  });
  await archive.run();
  const { articles, problems, warnings } = await readContent({ contentDir: archive.to });
  expect(problems).toEqual([]);
  expect(warnings).toEqual([]);
  expect(articles.map(({ slug }) => slug)).toEqual(['a', 'c', 'größe-und-mass']);
});

describe('the content folder', () => {
  test('keeps what is in it, so a second import refuses every post', async () => {
    const archive = await openArchive({ 'a.md': hugo() });
    await archive.run();
    const first = await archive.read('articles/2019/a.md');
    await writeFile(path.join(archive.from, 'a.md'), hugo('', 'Another text.'));
    expect(await archive.run()).toContain('(the address of articles/2019/a.md)');
    expect(await archive.read('articles/2019/a.md')).toBe(first);
  });

  test('is never left, whatever names a post has', async () => {
    const archive = await openArchive({
      'content/a.md': hugo('slug: ../../../escape\n'),
      'content/b.md': hugo('url: ../../escape\n', '![x](../../../escape.png)'),
      'content/..c.md': hugo(),
      'content/-.md': hugo(),
    });
    await archive.run();
    expect(listed(archive.to)).toEqual(['articles/2019/escape.md']);
    expect(await readdir(path.dirname(archive.to))).toEqual(['archive', 'content']);
  });

  test('is never left through a symbolic link', async () => {
    const archive = await openArchive({ 'a.md': hugo() });
    const elsewhere = path.join(path.dirname(archive.to), 'elsewhere');
    await mkdir(elsewhere);
    await mkdir(archive.to);
    await symlink(elsewhere, path.join(archive.to, 'articles'));
    await expect(archive.run()).rejects.toThrow(/content already has stories that are refused/);
    expect(await readdir(elsewhere)).toEqual([]);
  });

  test('gets nothing through a symbolic link of the archive', async () => {
    const archive = await openArchive({ 'a.md': hugo('', '![x](secret.png)') });
    await writeFile(path.join(path.dirname(archive.to), 'secret.png'), picture);
    await symlink('../secret.png', path.join(archive.from, 'secret.png'));
    await symlink('/etc/passwd', path.join(archive.from, 'b.md'));
    const report = await archive.run();
    expect(report).toContain('archive/b.md:1:1  file\n  found     a symbolic link');
    expect(report).toContain('(no such file in the archive)');
    expect(listed(archive.to)).toEqual([]);
  });
});

test.each([
  [[], /FROM is missing/],
  [['a'], /TO is missing/],
  [['a', 'b', 'c'], /"c" is one folder too many/],
  [['a', 'b', '--zone', 'JST+9'], /--zone is "JST\+9"\. Write an IANA time zone/],
  [['a', 'b', '--author', ' '], /--author is empty/],
  [['a', 'b', '--force'], /Unknown option '--force'/],
])('options %j are refused with what to write', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test.each([
  ['a folder that does not exist', 'gone', 'to', /cannot be read as a folder/],
  ['a folder without a post', 'archive/empty', 'to', /There is no Markdown file/],
  ['a folder inside the other', 'archive', 'archive/content', /is inside the other/],
])('%s is refused', async (_, from, to, message) => {
  const archive = await openArchive({ 'a.md': hugo(), 'empty/x.txt': '' });
  const parent = path.dirname(archive.from);
  const { runImport } = await import('../../../src/commands/import/run.ts');
  const run = runImport({ ...DEFAULTS, from: path.join(parent, from), to: path.join(parent, to) });
  await expect(run).rejects.toThrow(Refusal);
  await expect(run).rejects.toThrow(message);
});
