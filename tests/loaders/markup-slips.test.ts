import { expect, test } from 'vitest';
import { findMarkup } from '../../src/loaders/markup-slips.ts';
import { makeArticle } from '../helpers/make.ts';

test.each([
  ['*italics* here', 'title: italics here'],
  ['A **strong** word', 'title: A strong word'],
  ['An _old_ word', 'title: An old word'],
  ['[A link](https://a.example/) in it', 'title: A link in it'],
  ['The `code` of it', 'title: The code of it'],
  ['Sons &amp; daughters', 'title: Sons & daughters'],
  ['A <b>bold</b> word', 'title: A bold word'],
])('marks in a field of plain text are told: %s', (title, write) => {
  expect(findMarkup(makeArticle({ title }))).toMatchObject([{ path: ['title'], write }]);
});

test.each(['5 * 3 * 2', 'snake_case_name', 'M*A*S*H', 'A & B', 'x < y > z', 'What [sic] he said (later)', '* a note'])(
  'and nothing is said of %s',
  (title) => {
    expect(findMarkup(makeArticle({ title }))).toEqual([]);
  },
);

test('of every field that readers see', () => {
  const article = makeArticle({
    photo: { caption: 'A *b*', credit: '[C](https://c.example/)', canShare: true },
    corrections: [{ at: new Date(0), kind: 'correction', text: 'A **b**' }],
    authors: [{ name: '*A*', role: '_B_' }],
  });
  expect(findMarkup(article).map(({ path }) => path.join('.'))).toEqual([
    'photo.caption',
    'photo.credit',
    'corrections.0.text',
    'authors.0.name',
    'authors.0.role',
  ]);
});
