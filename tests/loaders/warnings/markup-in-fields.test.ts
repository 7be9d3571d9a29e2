import { expect, test } from 'vitest';
import { findMarkupInFields } from '../../../src/loaders/warnings/markup-in-fields.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { seriesSchema } from '../../../src/schemas/series.ts';
import { makeArticle, makeSeries } from '../../helpers/make.ts';

test.each([
  ['*italics* here', 'title: italics here'],
  ['A **strong** word', 'title: A strong word'],
  ['An _old_ word', 'title: An old word'],
  ['[A link](https://a.example/) in it', 'title: A link in it'],
  ['The `code` of it', 'title: The code of it'],
  ['Sons &amp; daughters', 'title: Sons & daughters'],
  ['A <b>bold</b> word', 'title: A bold word'],
  ['これは**重要**です', 'title: これは重要です'],
  ['One<br>two', 'title: One two'],
  ['<ruby>瓦版<rp>(</rp><rt>かわらばん</rt><rp>)</rp></ruby>の歴史', 'title: 瓦版の歴史'],
  ['See [this][1] and [that](/b/ "c")', 'title: See this and that'],
  ['See <https://a.example/>', 'title: See https://a.example/'],
  ['It costs ~~5~~ 7', 'title: It costs 5 7'],
  ['A ==marked== word', 'title: A marked word'],
  ['A claim[^1] of it', 'title: A claim of it'],
  ['Caf&eacute; &#8211; &#x2014; &hellip;', 'title: Café – — …'],
  ['5 \\* 3 \\# 2', 'title: "5 * 3 # 2"'],
])('marks in a field of plain text are reported: %s', (title, write) => {
  expect(findMarkupInFields(articleSchema, makeArticle({ title }))).toMatchObject([{ path: ['title'], write }]);
});

test.each([
  '5 * 3 * 2',
  'snake_case_name',
  'M*A*S*H',
  'A & B',
  'x < y > z',
  'What [sic] he said (later)',
  '* a note',
  'a == b and c == d',
  '&bogus; R&D;',
  'C:\\new',
  '~30 ~40',
  '¯\\(ツ)/¯',
  '<video> and <5 %',
  'the [word] (here)',
  '**',
  '`',
])('and nothing is reported for %s', (title) => {
  expect(findMarkupInFields(articleSchema, makeArticle({ title }))).toEqual([]);
});

test('in every field that readers see', () => {
  const at = new Date(0);
  const article = makeArticle({
    title: '*t*',
    standfirst: '*s*',
    summary: '*s*',
    dateline: '*d*',
    agency: '*a*',
    topics: ['Plain', '*t*'],
    photo: { image: '*i*.png', alt: '*a*', caption: 'A *b*', credit: '[C](https://c.example/)', canShare: true },
    corrections: [{ at, kind: 'correction', text: 'A **b**' }],
    authors: [{ name: '*A*', role: '_B_', url: 'https://a.example/*b*' }],
    withdrawal: { at, reason: '*r*' },
  });
  const reported = findMarkupInFields(articleSchema, article);
  expect(reported.map(({ path }) => path.join('.')).sort()).toEqual([
    'agency',
    'authors.0.name',
    'authors.0.role',
    'corrections.0.text',
    'dateline',
    'photo.alt',
    'photo.caption',
    'photo.credit',
    'standfirst',
    'summary',
    'title',
    'topics.1',
    'withdrawal.reason',
  ]);
  expect(reported.find(({ path }) => path[0] === 'topics')?.write).toBe('t');
  const run = makeSeries({ title: '`t`', teaser: '[t](/x/#y)' });
  expect(findMarkupInFields(seriesSchema, run)).toMatchObject([
    { file: run.file, path: ['title'], write: 'title: t' },
    { file: run.file, path: ['teaser'], write: 'teaser: t' },
  ]);
});
