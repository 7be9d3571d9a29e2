import { describe, expect, test } from 'vitest';
import { reasonsOf } from '../../../src/report/reasons.ts';
import { sitePages } from '../../../src/views/pages/site-pages.ts';
import type { Article } from '../../../src/schemas/article.ts';
import type { Series } from '../../../src/schemas/series.ts';
import { publication } from '../../../src/publication.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const story = (number: number, fields: Partial<Article> = {}) =>
  makeArticle({ id: `s${number}`, published: new Date(Date.UTC(2022, 0, 1, number)), topics: ['Ports'], ...fields });
const part = (number: number) => story(number, { topics: [], series: { id: 'sample-series', part: number } });

/** Why each page is made again, by its path. */
function changed(before: Paper, after: Paper): Record<string, readonly string[]> {
  const keys = keysOf(before);
  return Object.fromEntries(
    [...keysOf(after)]
      .filter(([path, key]) => keys.has(path) && keys.get(path) !== key)
      .map(([path, key]) => [path, reasonsOf(keys.get(path), key, false)]),
  );
}

function keysOf([stories, series = []]: Paper): ReadonlyMap<string, string> {
  return new Map(sitePages(editionOf(stories, series)).map(({ path, key }) => [path, key]));
}

test('a preview changes with the facts of its story, and is identified by them', () => {
  const before = previewsOf(story(1));
  expect(previewsOf(story(1))).toEqual(before);
  expect(previewsOf(story(1, { title: 'Another headline' }))).not.toEqual(before);
  expect(previewsOf(story(1, { status: 'withdrawn' }))).not.toEqual(before);
});

function previewsOf(article: Article): readonly unknown[] {
  return sitePages(editionOf([article])).flatMap(({ path, preview }) =>
    path.includes('/story-') ? preview?.digest : [],
  );
}

describe('a page is made again if something it shows changes, with that reason', () => {
  test('a new headline, for the story’s page and wherever its card is', () => {
    const [one, other] = [story(1), story(2)];
    const reasons = changed([[one, other]], [[{ ...one, title: 'Another headline' }, other]]);
    expect(reasons['/2022/01/01/story-s1/']).toEqual(['its text']);
    expect(reasons['/2022/01/01/story-s2/']).toEqual(['the stories to read next']);
    expect(reasons['/topics/ports/']).toEqual(['the stories it lists']);
    expect(reasons['/2022/01/01/']).toEqual(['the stories it lists']);
    expect(reasons['/2022/']).toBeUndefined();
    expect(reasons['/feeds/']).toBeUndefined();
  });

  test('a new body, only for the story’s page', () => {
    const [one, other] = [story(1), story(2)];
    expect(changed([[one, other]], [[{ ...one, digest: 'f'.repeat(16) }, other]])).toEqual({
      '/2022/01/01/story-s1/': ['its text'],
    });
  });

  test('a series in reverse order, also for the pages of its parts', () => {
    const reasons = changed(...withSeries({}, { order: 'newest' }));
    expect(reasons['/2022/01/01/story-s1/']).toEqual(['its series']);
  });

  test('a new introduction, for the series and not for its parts', () => {
    expect(changed(...withSeries({}, { digest: 'f'.repeat(16) }))).toEqual({
      '/series/sample-series/': ['its text'],
      '/series/sample-series/print/': ['its text'],
    });
  });

  test('a letter that no page had before, for all pages, because the fonts change', () => {
    const reasons = changed([[story(1)]], [[story(1), story(2, { glyphs: 'ő' })]]);
    expect(reasons['/feeds/']).toEqual(['the font blocks of the site']);
  });
});

test('a numbered page of a topic stays as it is when a story is added', () => {
  const many = Array.from({ length: 3 * publication.lists.page }, (_, number) => story(number));
  const reasons = changed([many], [[...many, story(many.length)]]);
  expect(reasons['/topics/ports/']).toBeDefined();
  expect(Object.keys(reasons).filter((path) => path.includes('/page/'))).toEqual([]);
});

function withSeries(before: Partial<Series>, after: Partial<Series>): [Paper, Paper] {
  const stories = [part(1), part(2)];
  return [
    [stories, [makeSeries(before)]],
    [stories, [makeSeries(after)]],
  ];
}

type Paper = readonly [stories: readonly Article[], series?: readonly Series[]];
