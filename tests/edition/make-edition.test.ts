import { describe, expect, test } from 'vitest';
import { paths } from '../../src/addresses/urls.ts';
import { editionOf, makeArticle, makeSeries } from '../helpers/make.ts';

const day = (number: number) => new Date(Date.UTC(2023, 10, number));

describe('the edition', () => {
  test('holds public stories, newest first, the smaller id first of two at one instant', () => {
    const edition = editionOf([
      makeArticle({ id: 'bbbbbbbb', published: day(2) }),
      makeArticle({ id: 'aaaaaaaa', published: day(2) }),
      makeArticle({ id: 'cccccccc', published: day(3) }),
    ]);
    expect(edition.stories.map(({ id }) => id)).toEqual(['cccccccc', 'aaaaaaaa', 'bbbbbbbb']);
  });

  test('is the same whatever order the files came in', () => {
    const articles = ['a', 'b', 'c', 'd'].map((id) => makeArticle({ id: id.repeat(8), topics: ['One', 'Two'] }));
    expect(editionOf(articles.toReversed())).toEqual(editionOf(articles));
  });

  test('nothing hidden is in any of its lists', () => {
    const now = '2023-11-20T00:00:00Z';
    const hidden = {
      title: 'Canary',
      topics: ['Canary topic'],
      agency: 'Canary agency',
      glyphs: '鳥',
      series: { id: 'sample-series', part: 1 },
    };
    const edition = editionOf(
      [
        makeArticle({ ...hidden, id: 'a', status: 'draft' }),
        makeArticle({ ...hidden, id: 'b', published: day(21) }),
        makeArticle({ ...hidden, id: 'c', embargo: day(21) }),
        makeArticle({ ...hidden, id: 'd', expires: day(19) }),
      ],
      [makeSeries()],
      now,
    );
    expect(JSON.stringify({ ...edition, byFile: [...edition.byFile] })).not.toMatch(/canary|鳥/i);
  });

  test('a withdrawn story is in none of its lists but the one of notices', () => {
    const edition = editionOf([
      makeArticle({ status: 'withdrawn', withdrawal: { at: day(18), reason: 'Sample.' }, topics: ['Canary'] }),
    ]);
    expect(edition).toMatchObject({ stories: [], topics: [], bylines: [] });
    expect(edition.withdrawn).toHaveLength(1);
  });
});

describe('topics', () => {
  const names = (...topics: string[][]) =>
    editionOf(topics.map((list, index) => makeArticle({ id: String(index), topics: list }))).topics.map(
      ({ name, stories }) => `${name} ${stories.length}`,
    );

  test('are listed by name with their stories', () => {
    expect(names(['Japan', 'Diplomacy'], ['Japan'])).toEqual(['Diplomacy 1', 'Japan 2']);
  });

  test('that share an address are one, under the spelling used most', () => {
    expect(names(['south korea'], ['South Korea'], ['South Korea'])).toEqual(['South Korea 3']);
  });

  test('a story that names a topic twice counts once', () => {
    expect(names(['Japan', 'japan'])).toEqual(['Japan 1']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a topic like any other', (name) => {
    expect(names([name])).toEqual([`${name} 1`]);
  });
});

describe('the archive', () => {
  test('has the day of a withdrawn story, without the story: its address can be cut and still answers', () => {
    const { archive } = editionOf([
      makeArticle({ status: 'withdrawn', withdrawal: { at: day(18), reason: 'Sample.' } }),
    ]);
    expect(archive).toMatchObject([
      { year: 2023, count: 0, months: [{ month: 11, days: [{ day: 17, stories: [] }] }] },
    ]);
  });

  test('counts days in each story’s own zone, the latest first', () => {
    const published = new Date('2023-12-31T20:00:00Z');
    const { archive } = editionOf([
      makeArticle({ id: 'a', published }),
      makeArticle({ id: 'b', published, timeZone: 'America/New_York' }),
    ]);
    expect(archive.map(({ year, count }) => [year, count])).toEqual([
      [2024, 1],
      [2023, 1],
    ]);
    expect(archive[1]?.months[0]).toMatchObject({ month: 12, days: [{ day: 31 }] });
  });
});

test('no fixed page stands at another’s address', () => {
  expect(new Set(Object.values(paths)).size).toBe(Object.values(paths).length);
});
