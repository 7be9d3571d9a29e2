import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../src/commands/import/options.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { importOne, openArchive } from './archive.ts';
import { bodyOf, post } from './sample-post.ts';

const drafts = { drafts: true };

test('a post that loses something becomes a draft that lists what was lost', async () => {
  const archive = await openArchive({ 'a.md': post('One.\n\nTwo {{< chart "x" >}} three.\n\n![x](gone.png)') });
  const report = await archive.run(drafts);
  expect(await archive.read('articles/2019/a.md')).toMatchInlineSnapshot(`
    "---
    # The import lost something of this post, or may have:
    # - line 9: {{< chart "x" >}}: a tag of the other system
    # - line 11: gone.png: no such file in the archive
    # Look at each place, then take out these lines and "status: draft" to publish it.
    id: i62pae26
    title: A sample
    published: 2019-05-03T09:30:00+02:00
    authors:
      - name: Sample Author
    status: draft
    ---

    One.

    Two  three.

    x
    "
  `);
  expect(report).toMatchInlineSnapshot(`
    "Changed or lost:
      body: lost: a tag of the other system; in a.md:9
      body: lost: no such file in the archive; in a.md:11

    1 draft, because something was lost or is doubtful:
      articles/2019/a.md
    Each says what, in its first lines; grep -rl "The import lost something of this post, or may have" content finds them all. Check those places, then remove the lines and "status: draft" to publish it.

    Imported 1 of 1 post and 0 pictures into content; 0 files refused."
  `);
  const { articles, problems } = await readContent({ contentDir: archive.to });
  expect(problems).toEqual([]);
  expect(articles[0]).toMatchObject({ status: 'draft' });
});

test.each([
  [
    'a shortcode of WordPress',
    'Words.\n\n[gallery ids="1,2"]',
    '# - line 9: [gallery ids="1,2"]: a tag of another system is shown',
  ],
  ['a wiki link', 'See [[other]].', '# - line 7: [[other]]: a wiki link is shown'],
  [
    'a comment in the form of another system',
    '%%a note%%',
    '# - line 7: %%a note%%: a comment of another system is shown',
  ],
])('unconverted signs that readers would see are doubtful: %s', async (_, body, comment) => {
  expect(await importOne('a.md', post(body), drafts)).toContain(comment);
  expect(await importOne('a.md', post(body))).not.toContain('status: draft');
});

test('a post that loses nothing is published as it was', async () => {
  expect(await importOne('a.md', post('A :ship: and a [link](/x/).'), drafts)).not.toContain('draft');
});

describe('every post becomes a draft', () => {
  test.each([
    ['no front matter', '# A heading\n\nHello', 'title: A heading\n'],
    [
      'broken YAML',
      '---\ntitle: "A sample\ndate: 2019-05-03\n---\n\nText.\n',
      'published: 2019-05-03T00:00:00+09:00\n',
    ],
    ['broken TOML', '+++\ntitle = "A sample"\nx = \n+++\n\nText.\n', 'title: A sample\n'],
    [
      'a field twice',
      '---\ntitle: A sample\ntitle: B\ndate: 2019-05-03\nauthor: A\n---\n\nText.\n',
      'title: A sample\n',
    ],
    ['no title', post().replace(/title.*\n/, ''), 'title: My post\n'],
    ['a very long title', post().replace('A sample', 'x'.repeat(400)), `title: ${'x'.repeat(299)}…\n`],
    ['no date', post().replace(/date.*\n/, ''), 'published: 2000-01-01T00:00:00+09:00\n'],
    ['a date in words', post().replace(/2019.*/, 'May 3rd'), 'published: 2000-01-01T00:00:00+09:00\n'],
    ['nobody', post().replace(/author.*\n/, ''), '- name: Unknown author\n'],
    ['an end before its beginning', post('Text.', 'expirydate: 2018-01-01\n'), 'status: draft\n'],
    ['an empty slug', post('Text.', 'slug: "-"\n'), 'status: draft\n'],
    [
      'an empty body',
      post('', 'description: Words of it.\nlink: https://a.example/\n'),
      'Words of it.\n\n<https://a.example/>',
    ],
    ['another encoding', Buffer.from(post('Größe.'), 'latin1'), 'Größe.'],
    ['a link to a missing post', post('[words]({{< ref "gone" >}})'), '\n\nwords\n'],
    ['an unclosed tag', post('{{< box >}}\n\nText.'), '\n\nText.'],
  ])('%s', async (_, source, expected) => {
    const archive = await openArchive({ 'my-post.md': source });
    expect(await archive.run(drafts)).toContain('Imported 1 of 1 post');
    const [file] = (await readContent({ contentDir: archive.to })).articles.map((article) => article.file);
    const story = await archive.read(file ?? '');
    expect(story).toContain(expected);
    expect(story).toContain('# The import lost something of this post, or may have:\n# - ');
    expect(story).toContain('status: draft\n');
  });

  test('even one of two with the same address', async () => {
    const archive = await openArchive({ 'a/x.md': post(), 'b/x.md': post() });
    expect(await archive.run(drafts)).toContain('Imported 2 of 2 posts');
    expect(await archive.read('articles/2019/x-2.md')).toContain(
      '# - slug: x-2, because /2019/05/03/x/ is the address of a/x.md',
    );
  });

  test('but what was imported before is not imported again', async () => {
    const archive = await openArchive({ 'a.md': post() });
    await archive.run(drafts);
    expect(await archive.run(drafts)).toContain('(the address of articles/2019/a.md)');
  });
});

test('the list of losses cannot break out of its comment', async () => {
  const hostile = 'x\u2028status: published\u202E\u001b[2J';
  const story = await importOne('a.md', post(`{{< a "${hostile}" >}}`), drafts);
  expect(story).toContain('status: draft\n');
  for (const sign of ['\u2028', '\u202E', '\u001b']) expect(story).not.toContain(sign);
  expect(story.split('\n').filter((line) => line.startsWith('status:'))).toEqual(['status: draft']);
});

describe('a custom tag of the archive', () => {
  test.each([
    ['note=quote', '{{< note >}}\nBring a *coat*.\n{{< /note >}}', '> Bring a *coat*.'],
    [
      'note=quote',
      'Before {{% note title="Mind" %}}One.\n\nTwo.{{% /note %}} after',
      'Before \n\n> **Mind**\n>\n> One.\n>\n> Two.\n\n after',
    ],
    ['q=quote', '{{< q text="We sail." cite="A Captain" >}}', '> We sail.\n>\n> — A Captain'],
    ['box=text', '{{< box >}}Words.{{< /box >}}', 'Words.'],
    ['button=link', '[x]({{< button "/y/" >}})', '[x](/y/)'],
    ['src=code', '{{< src js >}}\nlet a;\n{{< /src >}}', '```js\nlet a;\n```'],
    ['film=youtube', '{{< film w7Ft2ymGmfc >}}', '<https://www.youtube.com/watch?v=w7Ft2ymGmfc>'],
  ])('becomes what --tag %s says', async (option, body, expected) => {
    const { tags } = readOptions(['a', 'b', '--tag', option]);
    expect(bodyOf(await importOne('a.md', post(body), { tags }))).toBe(expected);
  });

  test('is left out with its content if --leave-out names it, and is counted', async () => {
    const archive = await openArchive({ 'a.md': post('One.{{< box >}}Two {{< x >}}.{{< /box >}} Three.') });
    const { leaveOut } = readOptions(['a', 'b', '--leave-out', 'box', '--leave-out', 'x']);
    expect(await archive.run({ leaveOut })).toContain('body: box: left out, as --leave-out says; in a.md:7');
    expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe('One. Three.');
  });

  test('may be of Zola or Jekyll', async () => {
    const tags = new Map([
      ['aside', 'quote'],
      ['include note.html', 'quote'],
    ]);
    const zola = {
      'config.toml': 'base_url = "https://old.example"\n',
      'content/a.md': post('{% aside(title="Mind") %}\nOne.\n{% end %}'),
    };
    const archive = await openArchive(zola);
    await archive.run({ tags });
    expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe('> **Mind**\n>\n> One.');
    const jekyll = post('{% include note.html content="One." %}');
    expect(bodyOf(await importOne('_posts/2019-05-03-a.md', jekyll, { tags }))).toBe('> One.');
  });
});

test.each([
  [['--tag', 'note'], /--tag is "note"\. Write a tag of the archive, = and one of highlight/],
  [['--tag', 'note=nothing'], /--tag is "note=nothing"/],
  [['--site', 'old.example'], /--site is "old\.example"\. Write a whole address/],
])('options %j are refused with what to write', (args, message) => {
  expect(() => readOptions(['a', 'b', ...args])).toThrow(message);
});
