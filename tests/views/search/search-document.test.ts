import { describe, expect, test } from 'vitest';
import { makeArticleView } from '../../../src/views/article/article-view.ts';
import { makeSearchStory, searchNames } from '../../../src/views/search/search-document.ts';
import { storyFacts } from '../../../src/views/article/story-facts.ts';
import type { Article } from '../../../src/schemas/article.ts';
import type { Series } from '../../../src/schemas/series.ts';
import { editionOf, makeArticle, makeSeries } from '../../helpers/make.ts';
import { render } from '../../markdown/story.ts';

describe('the text of a story has its words and nothing else', () => {
  test.each([
    ['One **wo**rd.\n\nTwo', 'One word. Two'],
    ['a  \nb', 'a b'],
    ['a\nb', 'a b'],
    ['&lt;b&gt; &amp;lt; it&#39;s', '<b> &lt; it’s'],
    ['<ruby>瓦<rp>(</rp><rt>かわら</rt><rp>)</rp>版<rt>ばん</rt></ruby>の歴史', '瓦版の歴史'],
    ['Gamma[^1].\n\n[^1]: Said twice.', 'Gamma. Said twice.'],
    ['~~old~~ new', 'new'],
    ['<del>old</del><ins>new</ins>', 'new'],
    ['```js\na\n  b\n```', 'a b'],
    ['| 1 | 2 |\n| - | - |\n| 3 | 4 |', '1 2 3 4'],
    ['- one\n- two\n  1. three', 'one two three'],
    ['# Head\n\n> Quoted\n\nText', 'Head Quoted Text'],
    ['[The pier](https://pier.example/ "a title") stands', 'The pier stands'],
    ['![A pier](a.png "The pier.")', 'The pier.'],
    ['![A pier](a.png)', ''],
    ['![A pier](a.png "The pier. (Sample Agency)")', 'The pier.'],
    ['<script>x()</script><style>a{}</style>Seen<!-- not seen -->', 'Seen'],
    ['Zero\u200Bwidth and soft\u00ADhyphen', 'Zerowidth and softhyphen'],
  ])('%j', (body, text) => {
    expect(story({ text: body }).text).toBe(text);
  });

  test('standfirst first, then the body, the caption, and what was corrected, the newest first', () => {
    const corrections = [
      { at: new Date('2023-12-01T00:00:00Z'), kind: 'correction' as const, text: 'It was seven.' },
      { at: new Date('2023-12-02T00:00:00Z'), kind: 'update' as const, text: 'It is eight.' },
    ];
    const photo = { caption: 'The pier.', credit: 'Sample', canShare: true };
    expect(story({ standfirst: 'In  short.', photo, corrections, text: 'Long.' }).text).toBe(
      'In short. Long. The pier. It is eight. It was seven.',
    );
  });

  test('without what the story leaves out', () => {
    expect(story({ text: 'Long.' }).text).toBe('Long.');
  });

  test('with its dateline', () => {
    expect(story({ dateline: 'Tokyo', text: 'Rain.' }).text).toMatch(/^Tokyo\b.*Rain\.$/i);
  });
});

test('a result states the time of a story as its page does, in its own zone and language', () => {
  const { row } = story({
    title: 'It\'s "here"',
    published: new Date('2024-01-05T09:00:00+09:00'),
    timeZone: 'America/New_York',
    topics: ['Tides', 'Piers'],
    text: 'a',
  });
  expect(row).toEqual({
    path: '/2024/01/04/story-aaaaaaaa/',
    title: 'It’s “here”',
    lang: 'en',
    dir: 'ltr',
    iso: expect.stringContaining('2024-01-04T19:00:00'),
    when: 'Jan 4, 2024, 19:00',
    zone: 'EST',
    zoneName: 'Eastern Standard Time',
    kicker: 'Tides',
  });
  expect(story({ lang: 'ar', text: 'a' }).row).toMatchObject({ lang: 'ar', dir: 'rtl', kicker: '' });
});

test('above a result is the series of a part, or else its first topic', () => {
  const series = makeSeries({ title: 'The "harbour"' });
  const part = { series: { id: series.id, part: 1 }, topics: ['Tides'], text: 'a' };
  expect(story(part, [series]).row.kicker).toBe('The “harbour”');
  expect(story({ topics: ['Tides'], text: 'a' }).row.kicker).toBe('Tides');
});

describe('names are stored with the page they link to:', () => {
  test('agency, people, topics, series, in this order', () => {
    const series = makeSeries({ title: 'A "sample" series' });
    expect(
      names(
        {
          agency: 'Sample Agency',
          authors: [{ name: 'Zoë Sample' }],
          topics: ['Tides'],
          series: { id: series.id, part: 1 },
        },
        [series],
      ),
    ).toEqual({
      names: ['Sample Agency', 'Zoë Sample', 'Tides', 'A “sample” series'],
      topics: [{ name: 'Tides', key: 'tides' }],
      agency: { name: 'Sample Agency', key: 'sample-agency' },
      series: { name: 'A “sample” series', key: 'sample-series' },
    });
  });

  test('two spellings with the same page are one name', () => {
    const { topics, names: all } = names({ agency: undefined, topics: ['Ebb & Flow', 'Ebb flow'] });
    expect(topics).toEqual([{ name: 'Ebb flow', key: 'ebb-flow' }]);
    expect(all).toEqual(['Ebb flow']);
  });

  test('without agency, topic or series there are none', () => {
    expect(names({ agency: undefined })).toEqual({ names: [], topics: [], agency: undefined, series: undefined });
  });
});

interface Fields extends Partial<Article> {
  /** the body, in Markdown */
  readonly text?: string;
}

/** What the search has of a story, made in the same way as its page. */
function story({ text = '', ...fields }: Fields, series: readonly Series[] = []) {
  const article = makeArticle(fields);
  const { tree } = render(text, { lang: article.lang ?? 'en', dateline: article.dateline });
  const edition = editionOf([article], series, '2024-02-01T00:00:00Z');
  return makeSearchStory(makeArticleView(storyFacts(article, edition), tree));
}

function names(fields: Partial<Article>, series: readonly Series[] = []) {
  const article = makeArticle(fields);
  return searchNames(article, editionOf([article], series));
}
