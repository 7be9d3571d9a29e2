import { describe, expect, test } from 'vitest';
import { feedChannels } from '../../../src/views/feeds/feed-channels.ts';
import { publication } from '../../../src/publication.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const story = (id: string, day: number, fields = {}) =>
  makeArticle({ id, published: new Date(Date.UTC(2023, 10, day)), ...fields });

const withdrawal = { at: new Date('2023-12-01T00:00:00Z'), reason: 'A sample.' };

const listed = (...edition: Parameters<typeof editionOf>) =>
  feedChannels(editionOf(...edition)).map(({ path, stories }) => [path, stories.map(({ id }) => id).join(' ')]);

test('the site, every series, every topic and every byline can be followed', () => {
  const one = story('one', 1, { topics: ['Sample'], series: { id: 'sample-series', part: 1 } });
  expect(listed([one, story('two', 2)], [makeSeries()])).toEqual([
    ['/', 'two one'],
    ['/series/sample-series/', 'one'],
    ['/topics/sample/', 'one'],
    ['/by/sample-agency/', 'two one'],
  ]);
});

test('a series can be followed before its first story', () => {
  expect(listed([], [makeSeries()])).toEqual([
    ['/', ''],
    ['/series/sample-series/', ''],
  ]);
});

test('the feed of a series is in order of time, whatever the order of its parts', () => {
  const part = (id: string, day: number, number: number) =>
    story(id, day, { series: { id: 'sample-series', part: number } });
  expect(listed([part('first', 3, 1), part('second', 2, 2)], [makeSeries()])[1]?.[1]).toBe('first second');
});

test('a change to a story does not move it', () => {
  const changed = story('one', 1, { updated: new Date('2023-12-01T00:00:00Z') });
  expect(listed([changed, story('two', 2)])[0]?.[1]).toBe('two one');
});

test(`a feed holds the latest ${publication.lists.feed} stories`, () => {
  const many = Array.from({ length: publication.lists.feed + 3 }, (_, index) =>
    story(`s${index}`, index + 1, { topics: ['X'], series: { id: 'sample-series' } }),
  );
  for (const { stories } of feedChannels(editionOf(many, [makeSeries()]))) {
    expect(stories.length).toBe(publication.lists.feed);
    expect(stories[0]).toMatchObject({ id: `s${publication.lists.feed + 2}` });
  }
});

describe('a withdrawn story', () => {
  const fields = { topics: ['Sample'], series: { id: 'sample-series' } };
  const gone = story('gone', 2, { ...fields, status: 'withdrawn', withdrawal });

  test('stays in its place in every feed that had it', () => {
    const around = [story('old', 1, fields), story('new', 3, fields)];
    expect(listed([...around, gone], [makeSeries()]).map(([, ids]) => ids)).toEqual(
      Array.from({ length: 4 }, () => 'new gone old'),
    );
  });

  test('does not reveal a topic that only it has', () => {
    expect(listed([gone]).map(([path]) => path)).toEqual(['/']);
  });
});

test('a hidden story is in no feed', () => {
  const hidden = [
    story('draft', 1, { status: 'draft', topics: ['Sample'] }),
    story('coming', 1, { embargo: new Date('2030-01-01T00:00:00Z'), topics: ['Sample'] }),
  ];
  expect(listed(hidden)).toEqual([['/', '']]);
});
