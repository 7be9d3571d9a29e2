import { describe, expect, test } from 'vitest';
import { makeSeriesPrint, makeVolumes, volumeFacts } from '../../../src/views/series/series-print.ts';
import type { Series } from '../../../src/schemas/series.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const part = (id: string, number: number, day = number) =>
  makeArticle({
    id,
    published: new Date(Date.UTC(2023, 10, day)),
    series: { id: 'sample-series', part: number },
  });

function runOf(series: Partial<Series>, ...parts: ReturnType<typeof part>[]) {
  const [run] = editionOf(parts, [makeSeries(series)]).series;
  if (!run) throw new Error('one series makes one run');
  return run;
}

/** The documents of a series, of one part each. */
function printed(...parts: ReturnType<typeof part>[]) {
  const edition = editionOf(parts, [makeSeries()]);
  const documents = edition.series.flatMap((run) =>
    makeVolumes(run, 1).map((volume) => volumeFacts(volume, run, edition)),
  );
  return documents.map((facts) => makeSeriesPrint(facts, { introduction: '<p>Sample</p>', parts: [] }));
}

const partsOf = (...volumes: ReturnType<typeof makeVolumes>) =>
  volumes.map(({ parts }) => parts.map(({ id }) => id).join(''));

describe('the volumes of a series', () => {
  test('a series that fits is one document without a number', () => {
    const [volume, ...others] = makeVolumes(runOf({}, part('a', 1), part('b', 2)), 2);
    expect(others).toEqual([]);
    expect([volume?.path, volume?.name]).toEqual(['/series/sample-series/print/', undefined]);
  });

  test('a longer one is split, and each volume states its number', () => {
    const volumes = makeVolumes(runOf({}, part('a', 1), part('b', 2), part('c', 3)), 2);
    expect(partsOf(...volumes)).toEqual(['ab', 'c']);
    expect(volumes.map(({ path, name }) => [path, name])).toEqual([
      ['/series/sample-series/print/', 'Volume 1 of 2'],
      ['/series/sample-series/print/2/', 'Volume 2 of 2'],
    ]);
  });

  test('parts are in reading order, even if the page shows the newest first', () => {
    expect(partsOf(...makeVolumes(runOf({ order: 'newest' }, part('b', 2), part('a', 1))))).toEqual(['ab']);
  });

  test('missing parts are in the contents of the volume of the next part, planned ones in the last volume', () => {
    const volumes = makeVolumes(runOf({ planned: 9 }, part('a', 1), part('d', 4), part('e', 5)), 1);
    const contents = volumes.map(({ rows }) =>
      rows.map((row) => (row.kind === 'gap' ? `${row.from}–${row.to}` : row.card.id)),
    );
    expect(contents).toEqual([['a'], ['2–3', 'd'], ['e', '6–9']]);
  });

  test('a series without a part has none', () => {
    expect(makeVolumes(runOf({ planned: 3 }))).toEqual([]);
  });
});

test('the cover states when the latest part of the whole series appeared, whatever its number', () => {
  const dates = printed(part('a', 1, 20), part('b', 2, 10)).map(({ latest }) => latest?.date);
  expect(dates).toEqual(['November 20, 2023', 'November 20, 2023']);
});

test('the introduction is in the first volume', () => {
  const introductions = printed(part('a', 1), part('b', 2)).map(({ introduction }) => introduction);
  expect(introductions).toEqual(['<p>Sample</p>', '']);
});
