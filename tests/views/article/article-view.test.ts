import { describe, expect, test } from 'vitest';
import { makeArticleView } from '../../../src/views/article/article-view.ts';
import { nextReading } from '../../../src/views/article/next-reading.ts';
import { storyFacts } from '../../../src/views/article/story-facts.ts';
import type { Article } from '../../../src/schemas/article.ts';
import { parseHtml } from '../../helpers/html-tree.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

const instant = (text: string) => new Date(text);
const view = (fields: Partial<Article>, now = '2023-12-01T00:00:00Z') => {
  const article = makeArticle(fields);
  return makeArticleView(storyFacts(article, editionOf([article], [], now)), parseHtml('<p>Sample</p>'));
};

describe('the description', () => {
  const opening = 'The first sentence.';

  test.each([
    ['is the summary, if there is one', { summary: 'The summary.', standfirst: 'The standfirst.' }, 'The summary.'],
    ['else it is the standfirst', { standfirst: 'The standfirst.' }, 'The standfirst.'],
    ['else it is the first sentence', {}, opening],
    ['else, without a sentence, it is the headline', { title: 'A table', opening: '' }, 'A table'],
  ])('%s', (_rule, fields, expected) => {
    expect(view({ opening, ...fields }).description).toBe(expected);
  });
});

test('a topic named twice in different spellings is one link', () => {
  expect(view({ topics: ['Japan', 'japan'] }).topics).toEqual([{ name: 'japan', path: '/topics/japan/' }]);
});

describe('Updated', () => {
  test('is not shown for a story that did not change', () => {
    expect(view({}).updated).toBeUndefined();
  });

  test('is the latest of updates and corrections', () => {
    const corrections = [{ at: instant('2023-11-19T00:00:00Z'), kind: 'correction' as const, text: 'Sample.' }];
    expect(view({ updated: instant('2023-11-18T00:00:00Z'), corrections }).updated?.iso).toBe(
      '2023-11-19T09:00:00+09:00',
    );
  });
});

describe('a change in the first ten minutes', () => {
  const at = instant('2023-11-17T00:12:00Z');
  const change = (kind: 'correction' | 'clarification' | 'update') => [{ at, kind, text: 'Sample.' }];

  test.for([
    ['an update is not shown', { updated: at }, undefined],
    ['an update with its reason is not shown beside the time', { corrections: change('update') }, undefined],
    ['a correction is shown', { corrections: change('correction') }, '2023-11-17T09:12:00+09:00'],
    ['a clarification is shown', { corrections: change('clarification') }, '2023-11-17T09:12:00+09:00'],
    [
      'a change at the tenth minute is shown',
      { updated: instant('2023-11-17T00:20:00Z') },
      '2023-11-17T09:20:00+09:00',
    ],
    ['a change at the time of publication is not shown', { updated: instant('2023-11-17T00:10:00Z') }, undefined],
  ] as const)('%s', ([, fields, shown]) => {
    expect(view(fields).updated?.iso).toBe(shown);
  });

  test('is stated for machines, which fetch the story again', () => {
    expect(view({ updated: at }).modified.iso).toBe('2023-11-17T09:12:00+09:00');
    expect(view({}).modified).toEqual(view({}).published);
  });
});

describe('the age of a story', () => {
  test('is shown from a year after its month on', () => {
    expect(view({ published: instant('2023-10-31T20:00:00Z') }, '2024-10-31T20:00:01Z').age).toBe(
      'This story is from November 2023',
    );
  });

  test('is not shown before that', () => {
    expect(view({ published: instant('2023-10-31T20:00:00Z') }, '2024-10-31T20:00:00Z').age).toBeUndefined();
  });
});

describe('the photo', () => {
  const photo = { caption: 'A "sample" caption', credit: 'Sample', canShare: true };
  const file = { path: 'x.jpg', file: 'articles/2023/x.jpg', width: 1000, height: 500, digest: '0123456789abcdef' };

  test('without a picture keeps caption and credit', () => {
    expect(view({ photo }).photo).toEqual({ kind: 'unlicensed', caption: 'A “sample” caption', credit: 'Sample' });
  });

  test('never grows beyond its own width', () => {
    const made = view({ photo: { ...photo, image: 'x.jpg', alt: '' }, pictures: [file] }).photo;
    expect(made).toMatchObject({ kind: 'picture', picture: { width: 1000, height: 500 } });
    expect(made?.kind === 'picture' && made.picture.srcset.match(/ (\d+)w/g)).toEqual([' 480w', ' 800w', ' 1000w']);
  });

  test('has no crops for other sites if it may not be shared', () => {
    const made = view({ photo: { ...photo, image: 'x.jpg', alt: '', canShare: false }, pictures: [file] }).photo;
    expect(made).toMatchObject({ kind: 'picture', crops: [] });
  });
});

test('a story without an agency is credited only to its authors', () => {
  expect(view({ agency: undefined, authors: [{ name: 'A. Sample' }] }).byline.map(({ name }) => name)).toEqual(['A. Sample']); // prettier-ignore
});

test('an agency is an organisation, an author a person', () => {
  expect(view({ agency: 'Reuters', authors: [{ name: 'A. Sample', role: 'Writer' }] }).byline).toMatchObject([
    { kind: 'agency', name: 'Reuters', path: '/by/reuters/' },
    { kind: 'person', name: 'A. Sample', role: 'Writer', path: '/by/a-sample/' },
  ]);
});

test('a story in a right-to-left language states its direction', () => {
  expect(view({ lang: 'ar' }).dir).toBe('rtl');
  expect(view({ lang: 'ja' }).dir).toBe('ltr');
});

describe('the story to read next', () => {
  const story = (id: string, day: number, ...topics: string[]) =>
    makeArticle({ id, published: new Date(Date.UTC(2023, 10, day)), topics });

  test('shares the most topics, and among equals is the closest in time', () => {
    const main = story('main', 10, 'Japan', 'Trade');
    const all = [
      main,
      story('far', 1, 'Japan'),
      story('near', 9, 'Japan'),
      story('both', 2, 'Japan', 'Trade'),
      story('none', 10, 'Food'),
    ];
    expect(nextReading(main, editionOf(all), 3).map(({ id }) => id)).toEqual(['both', 'near', 'far']);
  });
});
