import { expect, test } from 'vitest';
import { offlineParts, withdrawnStories } from '../../../src/views/pages/offline.ts';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { makeArticle, makeSeries } from '../../helpers/make.ts';

const NOW = new Date('2024-12-01T00:00:00Z');

test('a series is saved in reading order, each picture in the widest file up to 1200 px', () => {
  const picture = { path: 'hill.jpg', file: 'articles/hill.jpg', digest: '6afc36229b6a8e1e', width: 1400, height: 800 };
  const series = { id: makeSeries().id, part: 1 };
  const first = makeArticle({ id: 'a', slug: 'first', series, pictures: [picture] });
  const second = makeArticle({ id: 'b', slug: 'second', series: { ...series, part: 2 } });
  const [run] = makeEdition({ articles: [second, first], series: [makeSeries()] }, NOW).series;
  const parts = run ? offlineParts(run) : [];
  expect(parts.map(({ path }) => path.split('/').at(-2))).toEqual(['first', 'second']);
  expect(parts.map(({ pictures }) => pictures)).toEqual([['/pictures/6afc36229b6a8e1e-1-1200.webp'], []]);
});

test('only withdrawn stories are listed, by id and address', () => {
  const withdrawal = { at: new Date('2024-02-01T00:00:00Z'), reason: 'A sample reason.' };
  const gone = makeArticle({ id: 'gone', slug: 'gone', status: 'withdrawn', withdrawal });
  const draft = makeArticle({ id: 'draft', slug: 'draft', status: 'draft' });
  const edition = makeEdition({ articles: [gone, draft, makeArticle({ id: 'here', slug: 'here' })], series: [] }, NOW);
  expect(withdrawnStories(edition)).toEqual([['gone', expect.stringMatching(/^\/\d{4}\/\d\d\/\d\d\/gone\/$/)]]);
});
