import { describe, expect, test } from 'vitest';
import { makeSitemaps } from '../../../src/views/feeds/sitemaps.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const story = (id: string, published: string, fields = {}) =>
  makeArticle({ id, published: new Date(published), ...fields });

const months = (stories: Parameters<typeof editionOf>[0], most?: number) =>
  makeSitemaps(editionOf(stories), most).filter(({ path }) => !path.startsWith('/sitemaps/pages'));

test('each month has its own file, counted in the time zone of the story', () => {
  const stories = [
    story('old', '2023-10-31T14:59:59Z'),
    story('new', '2023-10-31T15:00:00Z'),
    story('far', '2023-11-01T02:00:00Z', { timeZone: 'America/Los_Angeles' }),
  ];
  expect(months(stories).map(({ path, entries }) => [path, entries.map(({ path }) => path)])).toEqual([
    ['/sitemaps/2023-10.xml', ['/2023/10/31/story-old/', '/2023/10/31/story-far/']],
    ['/sitemaps/2023-11.xml', ['/2023/11/01/story-new/']],
  ]);
});

test('a story and its month state when it last changed', () => {
  const corrections = [{ at: new Date('2023-12-02T00:00:00Z'), kind: 'correction' as const, text: 'A sample.' }];
  const stories = [story('one', '2023-11-01T00:00:00Z', { corrections }), story('two', '2023-11-02T00:00:00Z')];
  expect(months(stories)).toMatchObject([
    {
      modified: new Date('2023-12-02T00:00:00Z'),
      entries: [{ modified: new Date('2023-12-02T00:00:00Z') }, { modified: new Date('2023-11-02T00:00:00Z') }],
    },
  ]);
});

test('a month with too many stories is split so that its first file does not change', () => {
  const stories = ['01', '02', '03'].map((day) => story(`s${day}`, `2023-11-${day}T00:00:00Z`));
  const [first, second] = months(stories, 2);
  expect(first).toEqual(months(stories.slice(0, 2), 2)[0]);
  expect(second).toMatchObject({
    path: '/sitemaps/2023-11-2.xml',
    entries: [{ path: '/2023/11/03/story-s03/' }],
  });
});

describe('a withdrawn story', () => {
  const gone = story('gone', '2023-11-01T00:00:00Z', {
    status: 'withdrawn',
    withdrawal: { at: new Date('2023-12-01T00:00:00Z'), reason: 'A sample.' },
  });

  test('is in no file, and a month of only withdrawn stories has none', () => {
    expect(months([gone])).toEqual([]);
  });
});

test('pages that list stories are in one file, without a date', () => {
  const one = story('one', '2023-11-01T00:00:00Z', { topics: ['Sample'] });
  const [pages] = makeSitemaps(editionOf([one], [makeSeries()]));
  expect(pages?.modified).toBeUndefined();
  expect(pages?.entries.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/',
      '/feeds/',
      '/series/sample-series/',
      '/topics/sample/',
      '/by/sample-agency/',
      '/2023/11/01/',
    ]),
  );
});
