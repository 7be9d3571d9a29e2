import { describe, expect, test } from 'vitest';
import { BodyLinks } from '../../../../src/loaders/checks/links/body-links.ts';
import { checkLinks } from '../../../../src/loaders/checks/links/check-links.ts';
import { readContent } from '../../../../src/loaders/read-content.ts';
import { series, story, writeContent } from '../../content-folder.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const SITE = 'https://kawaraban.example/';

const OTHER = '## The plan\n\nA sample.\n\n<p id="own">Own.</p>\n';

/** The report about links in one body, next to some existing stories. */
async function linksOf(body: string, more: Record<string, string> = {}): Promise<string[]> {
  const contentDir = await writeContent({
    'articles/2026/a.md': story({ id: 'aaaaaaaa', topics: '[Harbours]', published: '2026-02-01T09:00:00+09:00' }, body),
    'articles/2026/other.md': story({ id: 'bbbbbbbb', published: '2026-02-10T09:00:00+09:00', aliases: '[/old/b.html]', corrections: '[{ at: 2026-02-11T09:00:00+09:00, kind: update, text: A sample. }]' }, OTHER), // prettier-ignore
    'articles/2026/typo.md': story({ id: 'cccccccc', published: '2026-02-20T09:00:00+09:00' }),
    'articles/2026/caf\u00e9.md': story({ id: 'iiiiiiii', published: '2026-02-19T09:00:00+09:00' }),
    'articles/2026/見本.md': story({ id: 'dddddddd', published: '2026-02-21T09:00:00+09:00' }),
    'articles/2026/draft.md': story({ id: 'eeeeeeee', published: '2026-02-22T09:00:00+09:00', status: 'draft' }),
    'articles/2026/gone.md': story({
      id: 'ffffffff',
      published: '2026-02-23T09:00:00+09:00',
      status: 'withdrawn',
      withdrawal: '{ at: 2026-03-01T09:00:00+09:00, reason: A sample. }',
    }),
    'articles/2026/part.md': story({ id: 'hhhhhhhh', published: '2026-01-01T09:00:00+09:00', series: '{ id: sample, part: 1 }', photo: '{ caption: A sample., credit: Sample }' }, '[x](#photo)'), // prettier-ignore
    'pages/about.md': '---\ntitle: A sample\n---\n\n## Corrections\n\nA sample.\n',
    'series/sample.md': `${series}\n## Before\n\n[x](#parts) [y](#part-1)\n`,
    ...more,
  });
  const { warnings, problems } = await readContent({ contentDir, moments: { now: NOW, clock: NOW } });
  expect(problems).toEqual([]);
  return warnings.map(({ text }) => text).filter((note) => /^\S+ {2}link\n/.test(note));
}

describe('a dead link is reported with its position and the closest address', () => {
  test.each([
    ['[x](/articles/2026/typo.md)', '[x](/2026/02/20/typo/)', 'there is nothing at this address'],
    ['[x](/content/articles/2026/typo.md)', '[x](/2026/02/20/typo/)', 'there is nothing at this address'],
    ['[x](/2026/02/30/typo/)', '[x](/2026/02/20/typo/)', 'there is nothing at this address'],
    ['[x](/2026/02/20/tipo/)', '[x](/2026/02/20/typo/)', 'there is nothing at this address'],
    ['[x](/2026/02/20/Typo/)', '[x](/2026/02/20/typo/)', 'there is nothing at this address'],
    ['[x](/2026/02/20/typo.html)', '[x](/2026/02/20/typo/)', 'there is nothing at this address'],
    ['[x](/2026/02/25/)', '[x](/2026/02/23/)', 'there is nothing at this address'],
    ['[x](/topics/no-such/)', '[x](/topics/)', 'there is nothing at this address'],
    ['[x](/topics/harbour/)', '[x](/topics/harbours/)', 'there is nothing at this address'],
    ['[x](/topics/harbours/page/7/)', '[x](/topics/harbours/)', 'there is nothing at this address'],
    ['[x](/by/reuter/)', '[x](/by/reuters/)', 'there is nothing at this address'],
    ['[x](/series/samples/)', '[x](/series/sample/)', 'there is nothing at this address'],
    ['[x](/a/bbbbbbbc/)', '[x](/a/bbbbbbbb/)', 'there is nothing at this address'],
    [
      '[x](/pictures/pier.png)',
      'an address that exists, or the text without a link',
      'there is nothing at this address',
    ],
    ['[x](/nope/)', 'an address that exists, or the text without a link', 'there is nothing at this address'],
    ['[x](/serch/?q=harbour)', '[x](/search/)', 'there is nothing at this address'],
    [`[x](${SITE}nope/)`, 'an address that exists, or the text without a link', 'there is nothing at this address'],
    ['[x](https://www.kawaraban.example/topics/no-such/)', '[x](/topics/)', 'there is nothing at this address'],
    ['[x](//kawaraban.example/about-us/)', 'an address that exists, or the text without a link', 'there is nothing at this address'], // prettier-ignore
    [`<${SITE}topics/harbour/>`, `[${SITE}topics/harbour/](/topics/harbours/)`, 'there is nothing at this address'],
    [
      `See ${SITE}topics/harbour/ there`,
      `[${SITE}topics/harbour/](/topics/harbours/)`,
      'there is nothing at this address',
    ],
    ['<a href="/topics/harbour/">x</a>', '[x](/topics/harbours/)', 'there is nothing at this address'],
    ['<p><a\nhref=/topics/harbour/>x</a></p>', '[x](/topics/harbours/)', 'there is nothing at this address'],
    ['| a |\n|---|\n| [x](/topics/harbour/) |', '[x](/topics/harbours/)', 'there is nothing at this address'],
    ['A[^1].\n\n[^1]: [x](/topics/harbour/)', '[x](/topics/harbours/)', 'there is nothing at this address'],
    ['[x][there]\n\n[there]: </topics/harbour/> "Title"', '[x](/topics/harbours/)', 'there is nothing at this address'],
    ['[x](/topics\\/harbour/)', '[x](/topics/harbours/)', 'there is nothing at this address'],
    ['[x](&#47;topics/harbour/)', '[x](/topics/harbours/)', 'there is nothing at this address'],
    [
      '[x](#no-such-heading)',
      'an address that exists, or the text without a link',
      'the text has no such heading or id',
    ],
    ['## The harbour\n\n[x](#the-harbor)', '[x](#h-the-harbour)', 'the text has no such heading or id'],
    ['[x](other.md#nothing)', '[x](other.md)', 'articles/2026/other.md has no such heading or id'],
    ['[x](other.md#the-plam)', '[x](other.md#h-the-plan)', 'articles/2026/other.md has no such heading or id'],
    ['[x](/2026/02/10/other/#h-the-plam)', '[x](/2026/02/10/other/#h-the-plan)', 'articles/2026/other.md has no such heading or id'], // prettier-ignore
    ['[x](other.md#photo)', '[x](other.md)', 'articles/2026/other.md has no such heading or id'],
    ['[x](other.md#fn-1)', '[x](other.md)', 'articles/2026/other.md has no such heading or id'],
    ['[x](/2026/02/20/typo/#corrections)', '[x](/2026/02/20/typo/)', 'articles/2026/typo.md has no such heading or id'],
    ['[x](/a/bbbbbbbb/#h-the-plam)', '[x](/a/bbbbbbbb/#h-the-plan)', '/a/bbbbbbbb/ has no such heading or id'],
    ['[x](/old/b.html#h-the-plam)', '[x](/old/b.html#h-the-plan)', '/old/b.html has no such heading or id'],
    ['[x](/about/#no-such)', '[x](/about/)', '/about/ has no such heading or id'],
    ['[x](/about#h-corections)', '[x](/about#h-corrections)', '/about has no such heading or id'],
    ['[x](/about/index.html#type-face)', '[x](/about/index.html)', '/about/index.html has no such heading or id'],
    ['[x](/#latests)', '[x](/#latest)', '/ has no such heading or id'],
    [`[x](${SITE}feeds/#topic)`, '[x](/feeds/#topics)', '/feeds/ has no such heading or id'],
    ['[x](/corrections/#2026)', '[x](/corrections/)', '/corrections/ has no such heading or id'],
    ['[x](/topics/harbours/#main-part)', '[x](/topics/harbours/)', '/topics/harbours/ has no such heading or id'],
    ['[x](/2026/02/#february)', '[x](/2026/02/)', '/2026/02/ has no such heading or id'],
    ['[x](/series/sample/#part-4)', '[x](/series/sample/#part-1)', '/series/sample/ has no such heading or id'],
    ['[x](/series/sample/#h-befor)', '[x](/series/sample/#h-before)', '/series/sample/ has no such heading or id'],
    [
      '[x](/series/sample/print/#part-1)',
      '[x](/series/sample/print/)',
      '/series/sample/print/ has no such heading or id',
    ],
    ['[x](/search/#harbour)', '[x](/search/)', '/search/ has no such heading or id'],
    ['[x](#corrections)', 'an address that exists, or the text without a link', 'the text has no such heading or id'],
    ['[x](#fn-2)[^a]\n\n[^a]: Note.', '[x](#fn-1)', 'the text has no such heading or id'],
    ['[x](#fig-aaaaaa)', 'an address that exists, or the text without a link', 'the text has no such heading or id'],
    ['[x](../../series/sample.md)', '[x](/series/sample/)', 'the link is removed from its text: only files of stories and pages can be linked to'], // prettier-ignore
    ['[x](othr.md)', '[x](other.md)', 'the link is removed from its text: there is no such file'],
    ['[x](../2025/other.md)', '[x](other.md)', 'the link is removed from its text: there is no such file'],
    ['[x](draft.md)', 'an address that exists, or the text without a link', 'the link is removed from its text: there is no public story in this file'], // prettier-ignore
    ['[x](/2026/02/22/draft/)', 'an address that exists, or the text without a link', 'the story at this address is not public'], // prettier-ignore
    ['[x](gone.md)', 'an address that exists, or the text without a link', 'the link is removed from its text: the story in this file is withdrawn'], // prettier-ignore
    ['[x](www.kawaraban.example/topics/harbour/)', '[x](/topics/harbours/)', 'there is nothing at this address'],
    ['[x](../other/)', '[x](/2026/02/10/other/)', 'the link is removed from its text: it is not'],
    ['[x](pier.png)', 'an address that exists, or the text without a link', 'the link is removed from its text: it is not'], // prettier-ignore
    ['<a href="pier.png">x</a>', 'an address that exists, or the text without a link', 'the link is removed from its text: it is not'], // prettier-ignore
    ['[x](caffé.md)', '[x](café.md)', 'the link is removed from its text: there is no such file'],
    ['[x](?q)', 'an address that exists, or the text without a link', 'the link is removed from its text: it is not'],
  ])('%j', async (body, write, note) => {
    const [reported = '', ...more] = await linksOf(body);
    expect(more).toEqual([]);
    expect(reported).toContain(`(${note}`);
    expect(reported.split('\n').at(-1)).toBe(`  write     ${write}`);
    const line =
      9 + body.slice(0, body.search(/\[x\]\((?!.*\[x\]\()|<a|<p|<https|https|\[x\]\[/)).split('\n').length - 1;
    expect(reported).toMatch(new RegExp(`^content/articles/2026/a\\.md:${line}:\\d+ {2}link\n`));
  });

  test('in the text of a topic and of a person', async () => {
    const reported = await linksOf('A sample.', {
      'topics/harbours.md': '---\nname: Harbours\n---\n\nSee [x](#none).\n',
      'people/reuters.md': '---\nname: Reuters\n---\n\nSee [x](#none).\n',
    });
    expect(reported.map((text) => text.split('\n')[0])).toEqual([
      'content/people/reuters.md:5:5  link',
      'content/topics/harbours.md:5:5  link',
    ]);
  });

  test('in the introduction of a series', async () => {
    const reported = await linksOf('A sample.', {
      'pages/about.md': '---\ntitle: A sample\n---\n\n## Corrections\n\nA sample.\n',
      'series/sample.md': `${series}\nSee [x](/topics/harbour/) and [y](#none).\n`,
    });
    expect(reported.map((text) => text.split('\n')[0])).toEqual([
      'content/series/sample.md:7:5  link',
      'content/series/sample.md:7:31  link',
    ]);
  });

  test.each(['draft', 'withdrawn'])('in a story that is %s', async (status) => {
    const withdrawal = status === 'withdrawn' ? '{ at: 2026-03-01T09:00:00+09:00, reason: A sample. }' : undefined;
    const hidden = story({ id: 'gggggggg', published: '2026-02-24T09:00:00+09:00', status, withdrawal }, '[x](/nope/)');
    expect(await linksOf('A sample.', { 'articles/2026/hidden.md': hidden })).toHaveLength(1);
  });

  test('names are shown as typed, not as encoded in an address', async () => {
    expect((await linksOf('[x](caffé.md)'))[0]).toContain('  found     caffé.md   (');
  });

  test('each link of a text separately', async () => {
    expect(await linksOf('[a](/nope/) [b](/series/) [a](/nope/)\n\n[c](#none)')).toHaveLength(3);
  });
});

describe('nothing is reported for a link', () => {
  test.each([
    '[x](/)',
    '[x](/series/)',
    '[x](/series/sample/)',
    '[x](/series/sample)',
    '[x](/topics/harbours/feed.xml)',
    '[x](/by/reuters/)',
    '[x](/2026/)',
    '[x](/2026/02/)',
    '[x](/2026/02/10/)',
    '[x](/2026/02/10/other/)',
    '[x](/2026/02/10/other)',
    '[x](/2026/02/10/other/index.html)',
    '[x](/2026/02/10/other/?utm_source=x)',
    '[x](/2026/02/10/other/#h-the-plan)',
    '[x](/2026/02/10/other/#:~:text=A%20sample)',
    '[x](/2026/02/10/other/#h-the-plan:~:text=A%20sample)',
    '[x](/2026/02/10/other/#corrections)',
    '[x](/2026/01/01/part/#photo)',
    '[x](/2026/01/01/part/#series-box)',
    '[x](/about/#h-corrections)',
    '[x](/about/#main)',
    '[x](/#latest)',
    '[x](/series/sample/#part-1)',
    '[x](/series/sample/#h-before)',
    '[x](/series/sample/#parts)',
    '[x](/series/sample/print/#part-hhhhhhhh-photo)',
    '[x](/a/bbbbbbbb/#h-the-plan)',
    '[x](/old/b.html#h-the-plan)',
    '[x](/feed.xml#any)',
    '[x](/search/#:~:text=sample)',
    'A[^a].\n\n[^a]: [x](#fnref-1) [y](#fn-1)',
    '[x](/2026/02/23/gone/)',
    '[x](/old/b.html)',
    '[x](/a/bbbbbbbb/)',
    '[x](/search/?q=harbour)',
    '[x](/feed.xml)',
    '[x](/favicon.svg)',
    '[x](/2026/02/21/見本/)',
    `[x](/2026/02/21/${encodeURI('見本')}/)`,
    '[x](other.md)',
    '[x](./other.md#the-plan)',
    '[x](other.md#u-own)',
    `[x](${encodeURI('見本')}.md)`,
    '[x](caf\u00e9.md)',
    '[x](cafe\u0301.md)',
    '[x](/TOPICS/../topics/harbours/)',
    '## Plan\n\n[x](#plan) [y](#h-plan) [z](#Plan)',
    '<p id="here">A</p>\n\n[x](#here)',
    '[x](#) [y](#top) [z](#:~:text=sample)',
    'A[^1].\n\n[^1]: Note.',
    '[x](https://other.example/nope/) [y](mailto:a@b.example) [z](tel:+81)',
    'www.other.example/nope/',
    '`[x](/nope/)`',
    '```\n[x](/nope/)\n```',
    '<!-- [x](/nope/) -->\n\nA sample.',
    `[x](${SITE}2026/02/10/other/)`,
    '[x](https://www.kawaraban.example/series/)',
  ])('%s', async (body) => {
    expect(await linksOf(body)).toEqual([]);
  });

  test('from one draft to another', async () => {
    const hidden = story({ id: 'gggggggg', status: 'draft' }, '[x](draft.md) [y](/2026/02/22/draft/)');
    expect(await linksOf('A sample.', { 'articles/2026/hidden.md': hidden })).toEqual([]);
  });
});

describe('a link of a scheduled story to', () => {
  const linked = async (fields: Readonly<Record<string, string>>, text = '[x](second.md) [y](/2026/06/03/second/)') =>
    linksOf('A sample.', {
      'articles/2026/first.md': story({ id: 'gggggggg', published: '2026-06-02T09:00:00+09:00', embargo: '2026-06-04T09:00:00+09:00' }, text), // prettier-ignore
      'articles/2026/second.md': story({ id: 'jjjjjjjj', published: '2026-06-03T09:00:00+09:00', ...fields }),
    });

  test('a story that is public by then is none', async () => {
    expect(await linked({})).toEqual([]);
  });

  test.each([
    ['is a draft', { status: 'draft' }],
    ['appears later', { embargo: '2026-06-05T09:00:00+09:00' }],
    ['is over by then', { expires: '2026-06-04T08:00:00+09:00' }],
  ])('a story that %s is dead', async (_, fields) => {
    expect(await linked(fields)).toEqual([
      expect.stringContaining('there is no public story in this file'),
      expect.stringContaining('the story at this address is not public'),
    ]);
  });
});

test('a full address has the base path, a path does not', async () => {
  const body = `[a](/news/series/) [b](https://host.example/other/) [c](https://host.example/news/series/) [d](https://host.example/news/nope/) [e](/series/)`;
  const contentDir = await writeContent({ 'articles/a.md': story({}, body) });
  const { articles } = await readContent({ contentDir });
  // The settings of this run name another host, so the addresses are given here.
  const addresses = [...body.matchAll(/\(([^)]*)\)/g)].map(([, address = '']) => address);
  const reported = checkLinks({
    bodies: new BodyLinks(contentDir, new Map()),
    articles: articles.map((article) => ({ ...article, addresses })),
    series: [],
    copied: [],
    now: NOW,
    site: new URL('https://host.example/news/'),
  });
  expect(reported.map(({ found, write }) => [found, write])).toEqual([
    ['/news/series/', '[a](/series/)'],
    ['https://host.example/news/nope/', 'an address that exists, or the text without a link'],
  ]);
});
