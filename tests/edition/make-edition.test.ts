import { describe, expect, test } from 'vitest';
import { paths } from '../../src/addresses/urls.ts';
import { editionOf, makeArticle, makeSeries } from '../helpers/make.ts';

const day = (number: number) => new Date(Date.UTC(2023, 10, number));

describe('the edition', () => {
  test('contains public stories, newest first, and of two with the same time the smaller id first', () => {
    const edition = editionOf([
      makeArticle({ id: 'bbbbbbbb', published: day(2) }),
      makeArticle({ id: 'aaaaaaaa', published: day(2) }),
      makeArticle({ id: 'cccccccc', published: day(3) }),
    ]);
    expect(edition.stories.map(({ id }) => id)).toEqual(['cccccccc', 'aaaaaaaa', 'bbbbbbbb']);
  });

  test('is the same in whatever order the files are read', () => {
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

  test('a withdrawn story is only in the list of notices', () => {
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

  test('that share an address are the same topic, in the spelling used most', () => {
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
  test('has the day of a withdrawn story without the story, so that its shortened address still works', () => {
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

test('no two fixed pages have the same address', () => {
  expect(new Set(Object.values(paths)).size).toBe(Object.values(paths).length);
});
