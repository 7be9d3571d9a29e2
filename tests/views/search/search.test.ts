import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeTitles, splitIntoShards } from '../../../src/views/search/search.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

test('the parts of the index have only public stories, by the years of their addresses', () => {
  const stories = [
    // In Tokyo it is the first of January already.
    makeArticle({ id: 'a', published: new Date('2022-12-31T20:00:00Z') }),
    makeArticle({ id: 'b', published: new Date('2022-06-01T00:00:00Z') }),
    makeArticle({ id: 'c', published: new Date('2023-06-01T00:00:00Z') }),
    makeArticle({ id: 'd', published: new Date('2021-06-01T00:00:00Z'), status: 'draft' }),
  ];
  expect(namesOf(splitIntoShards(editionOf(stories)))).toEqual([
    ['2023-1', 'c', 'a'],
    ['2022-1', 'b'],
  ]);
});

test('a new story changes the newest part of its year and no other', () => {
  const before = namesOf(splitIntoShards(editionOf(storiesOf('abcd')), 2, 1));
  expect(before).toEqual([
    ['2023-2', 'd', 'c'],
    ['2023-1', 'b', 'a'],
  ]);
  expect(namesOf(splitIntoShards(editionOf(storiesOf('abcde')), 2, 1))).toEqual([['2023-3', 'e'], ...before]);
});

test('the last stories of the newest year are a separate part, which joins the one before when it is full', () => {
  const partsOf = (ids: string) => namesOf(splitIntoShards(editionOf(storiesOf(ids)), 6, 2));
  expect(partsOf('a')).toEqual([['2023-1', 'a']]);
  expect(partsOf('ab')).toEqual([['2023-1', 'b', 'a']]);
  expect(partsOf('abcde')).toEqual([['2023-2', 'e'], ['2023-1', 'd', 'c', 'b', 'a']]); // prettier-ignore
  expect(partsOf('abcdef')).toEqual([['2023-1', 'f', 'e', 'd', 'c', 'b', 'a']]);
  expect(partsOf('abcdefghi')).toEqual([['2023-3', 'i'], ['2023-2', 'h', 'g'], ['2023-1', 'f', 'e', 'd', 'c', 'b', 'a']]); // prettier-ignore
});

test('the last stories of a past year are one part', () => {
  const later = makeArticle({ id: 'z', published: new Date(Date.UTC(2024, 0, 1)) });
  expect(namesOf(splitIntoShards(editionOf([...storiesOf('abcde'), later]), 6, 2))).toEqual([
    ['2024-1', 'z'],
    ['2023-1', 'e', 'd', 'c', 'b', 'a'],
  ]);
});

/** One story per day, by their ids. */
function storiesOf(ids: string) {
  return [...ids].map((id, day) => makeArticle({ id, published: new Date(Date.UTC(2023, 0, day + 1)) }));
}

function namesOf(shards: ReturnType<typeof splitIntoShards>) {
  return shards.map(({ name, entries }) => [name, ...entries.map(({ id }) => id)]);
}

test('a headline states its language and direction if they are not the site’s', () => {
  const stories = [
    makeArticle({ id: 'a', title: 'A sample', published: new Date('2023-03-03T00:00:00Z') }),
    makeArticle({ id: 'b', title: '見本', lang: 'ja', published: new Date('2023-02-02T00:00:00Z') }),
    makeArticle({ id: 'c', title: 'عينة', lang: 'ar', published: new Date('2023-01-01T00:00:00Z') }),
  ];
  expect(makeTitles(editionOf(stories))).toEqual([
    ['/2023/03/03/story-a/', 'A sample'],
    ['/2023/02/02/story-b/', '見本', 'ja'],
    ['/2023/01/01/story-c/', 'عينة', 'ar', 'rtl'],
  ]);
});

test('a thousand different headlines of ten words take less than 60 kB', () => {
  // As many words as a reader may meet in headlines, of two or three syllables.
  const syllables = ['ba', 'ren', 'to', 'lis', 'mo', 'sha', 'ker', 'und', 'pi', 'gra', 'ven', 'so'];
  const pairs = syllables.flatMap((one) => syllables.map((other) => one + other));
  const words = [...pairs, ...pairs.flatMap((pair) => syllables.map((syllable) => pair + syllable))];
  let seed = 1;
  const draw = () => words[(seed = (seed * 48_271) % 2_147_483_647) % words.length] ?? '';
  const stories = Array.from({ length: 1100 }, (_, index) => {
    const title = Array.from({ length: 10 }, draw).join(' ');
    const published = new Date(Date.UTC(2023, 0, 1) + index * 7_000_000);
    return makeArticle({ id: `s${index}`, title, slug: title.toLowerCase().replaceAll(' ', '-'), published });
  });
  const titles = makeTitles(editionOf(stories));
  expect(titles).toHaveLength(1000);
  expect(titles[0]?.[1]).toBe(stories.at(-1)?.title);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  expect(brotliCompressSync(JSON.stringify(titles), { params }).length).toBeLessThanOrEqual(60_000);
});
