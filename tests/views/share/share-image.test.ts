import { describe, expect, test } from 'vitest';
import {
  noticeShare,
  seriesShare,
  storyShare,
  topicShare,
  type ShareCard,
} from '../../../src/views/share/share-image.ts';
import { seriesFacts } from '../../../src/views/series/series-facts.ts';
import { previews } from '../../../src/views/pages/site-pages.ts';
import { noticeFacts, storyFacts } from '../../../src/views/article/story-facts.ts';
import type { Article } from '../../../src/schemas/article.ts';
import type { PictureFile } from '../../../src/schemas/article-file.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';

const picture = (width: number, height: number): PictureFile => ({
  path: 'sample.jpg',
  file: 'articles/sample.jpg',
  width,
  height,
  digest: '0123456789abcdef',
});
const photo = { image: 'sample.jpg', alt: 'A sample hill', caption: 'A sample.', credit: 'Nobody', canShare: true };

const subjectOf = (fields: Partial<Article>, now = '2023-12-01T00:00:00Z') => {
  const article = makeArticle(fields);
  const series = makeSeries({ title: 'Sample Harbours', planned: 12, cover: { pattern: 'kikko', colour: 'plum' } });
  return storyShare(storyFacts(article, editionOf([article], [series], now)));
};
const cardOf = (fields: Partial<Article>, now?: string): ShareCard | undefined => {
  const subject = subjectOf(fields, now);
  return subject.kind === 'card' ? subject.card : undefined;
};

describe('a story is shown by', () => {
  test('its own photo has a strip below it only for what readers have to know', () => {
    const stripOf = (fields: Partial<Article>) => {
      const subject = subjectOf({ photo, pictures: [picture(1600, 1000)], ...fields });
      return subject.kind === 'photo' ? subject.strip : undefined;
    };
    const corrections = [{ at: new Date('2023-11-18T00:00:00Z'), kind: 'correction' as const, text: 'Sample.' }];
    expect(stripOf({})).toBeUndefined();
    expect(stripOf({ corrections })).toMatchObject({ label: 'Corrected', kicker: ['Kawaraban'], year: undefined });
    expect(stripOf({ published: new Date('2001-11-17T00:10:00Z') })).toMatchObject({ label: undefined, year: '2001' });
    expect(stripOf({ series: { id: 'sample-series', part: 3 } })?.kicker[0]).toMatch(/^Part 3/);
  });

  test('its own photo if that may be shared', () => {
    expect(subjectOf({ photo, pictures: [picture(1600, 1000)] })).toMatchObject({
      kind: 'photo',
      alt: 'A sample hill',
    });
  });

  test.each([
    ['it has no photo', {}],
    ['no photo is licensed', { photo: { caption: 'A sample.', credit: 'Nobody', canShare: true } }],
    ['its licence does not cover previews', { photo: { ...photo, canShare: false }, pictures: [picture(1600, 1000)] }],
    ['it is too narrow', { photo, pictures: [picture(599, 1000)] }],
    ['it is too low', { photo, pictures: [picture(1600, 314)] }],
    ['the picture is another one of the story', { pictures: [picture(1600, 1000)] }],
  ] as const)('a card where %s', (_, fields) => {
    expect(subjectOf(fields as Partial<Article>).kind).toBe('card');
  });

  test('a photo of half the size a preview has', () => {
    expect(subjectOf({ photo, pictures: [picture(600, 315)] }).kind).toBe('photo');
  });
});

test('a photo without an alternative text is described by its caption', () => {
  expect(subjectOf({ photo: { ...photo, alt: '' }, pictures: [picture(1600, 1000)] })).toMatchObject({
    alt: 'A sample.',
  });
});

describe('a card', () => {
  test('has the headline, the agency and the date with its year', () => {
    expect(cardOf({ title: "A sample's title", agency: 'Reuters' })).toMatchObject({
      title: 'A sample’s title',
      facts: ['Reuters', 'November 17, 2023'],
    });
  });

  test('names two authors, and of more the first and how many others', () => {
    const authors = ['Ada', 'Bo', 'Cy'].map((name) => ({ name }));
    expect(cardOf({ agency: undefined, authors: authors.slice(0, 2) })?.facts[0]).toBe('Ada, Bo');
    expect(cardOf({ agency: undefined, authors })?.facts[0]).toBe('Ada and 2 others');
  });

  test('of a part has its number and total, on the pattern of the series', () => {
    expect(cardOf({ topics: ['Ports'], series: { id: 'sample-series', part: 3 } })).toMatchObject({
      kicker: ['Part 3 of 12', 'Sample Harbours'],
      cover: { pattern: 'kikko', colour: 'plum' },
    });
  });

  test('of any other story has its first topic, on the pattern of that topic', () => {
    const story = makeArticle({ topics: ['Ports', 'Ships'] });
    const [ports] = editionOf([story]).topics;
    const topic = ports && topicShare(ports);
    expect(cardOf({ topics: ['Ports', 'Ships'] })?.kicker).toEqual(['Ports']);
    expect(topic).toMatchObject({ card: { title: 'Ports', cover: cardOf({ topics: ['ports'] })?.cover } });
  });

  test.each([
    ['correction', 'Corrected'],
    ['clarification', undefined],
    ['update', undefined],
  ] as const)('of a story with a %s has the label %s', (kind, label) => {
    const corrections = [{ at: new Date('2023-11-18T00:00:00Z'), kind, text: 'Sample.' }];
    expect(cardOf({ corrections })?.label).toBe(label);
  });

  test('has the year of a story over a year old, counted in its time zone', () => {
    const published = new Date('2022-12-31T15:30:00Z');
    expect(cardOf({ published }, '2023-12-31T15:29:59Z')?.year).toBeUndefined();
    expect(cardOf({ published }, '2023-12-31T15:30:00Z')?.year).toBeUndefined();
    expect(cardOf({ published }, '2023-12-31T15:30:01Z')?.year).toBe('2023');
    expect(cardOf({ published, timeZone: 'UTC' }, '2024-01-02T00:00:00Z')?.year).toBe('2022');
  });

  test('is mirrored for a story written from right to left', () => {
    expect(cardOf({ lang: 'ar' })).toMatchObject({ dir: 'rtl', lang: 'ar' });
    expect(cardOf({ lang: 'ar', dir: 'ltr' })?.dir).toBe('ltr');
  });
});

test('the card of a withdrawn story says that and when it was withdrawn, and nothing else', () => {
  const article = makeArticle({
    title: 'Secret',
    agency: 'Secret',
    topics: ['Secret'],
    status: 'withdrawn',
    withdrawal: { at: new Date('2023-11-20T00:00:00Z'), reason: 'Secret' },
  });
  const subject = noticeShare(noticeFacts(article));
  expect(subject).toMatchObject({ card: { label: 'Withdrawn', facts: ['November 20, 2023'], kicker: [] } });
  expect(JSON.stringify(subject)).not.toContain('Secret');
});

test('the card of a series states how many parts it has', () => {
  const edition = editionOf([makeArticle({ series: { id: 'sample-series', part: 1 } })], [makeSeries({ planned: 3 })]);
  const [run] = edition.series;
  expect(run && seriesShare(seriesFacts(run, edition))).toMatchObject({
    card: { title: 'A sample series', kicker: ['Series', '1 of 3 planned parts'] },
  });
});

test('front page, series, topics, stories and notices each have a picture, and hidden stories have none', () => {
  const edition = editionOf(
    [
      makeArticle({ id: 'open2222', topics: ['Ports'] }),
      makeArticle({ id: 'gone2222', status: 'withdrawn' }),
      makeArticle({ id: 'draft222', status: 'draft', topics: ['Hidden'] }),
      makeArticle({ id: 'later222', published: new Date('2030-01-01T00:00:00Z') }),
    ],
    [makeSeries()],
  );
  expect(previews(edition).map(({ makeSubject }) => makeSubject().id)).toEqual([
    'home',
    'open2222',
    'gone2222',
    'series',
    'topic',
  ]);
});
