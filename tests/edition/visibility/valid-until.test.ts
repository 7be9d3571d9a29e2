import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editorReminders } from '../../../src/edition/visibility/editor-reminders.ts';
import { validUntil } from '../../../src/edition/visibility/valid-until.ts';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { recentNews } from '../../../src/edition/lists/news.ts';
import { nextChange } from '../../../src/edition/visibility/next-change.ts';
import { storyPages } from '../../../src/views/pages/site-pages.ts';
import type { Article } from '../../../src/schemas/article.ts';
import { makeArticle } from '../../helpers/make.ts';

const NOW = new Date('2025-03-01T00:00:00Z');
const at = (instant: string) => new Date(instant);

test.for([
  ['an embargo ends', { embargo: at('2025-03-05T00:00:00Z') }, '2025-03-05T00:00:00.000Z'],
  ['a licence ends within the thirty days', { expires: at('2025-03-09T00:00:00Z') }, '2025-03-09T00:00:00.000Z'],
  [
    'a licence comes within thirty days of its end',
    { expires: at('2025-05-01T00:00:00Z') },
    '2025-04-01T00:00:00.000Z',
  ],
  ['a story leaves the news', { published: at('2025-02-28T12:00:00Z') }, '2025-03-02T12:00:00.000Z'],
  ['a story is a year old', { published: at('2024-03-07T12:00:00Z') }, '2025-03-07T12:00:00.000Z'],
] as const)('a site is valid until %s', ([, fields, expected]) => {
  expect(validUntil([makeArticle(fields)], NOW)?.toISOString()).toBe(expected);
});

test('a site is valid until a choice for the front page ends', () => {
  const ends = [at('2024-01-01T00:00:00Z'), at('2026-05-01T00:00:00Z'), at('2025-09-01T00:00:00Z')];
  expect(validUntil([makeArticle()], NOW, ends)).toEqual(ends[2]);
});

test('a site of old stories is valid for ever', () => {
  expect(validUntil([makeArticle()], NOW)).toBeUndefined();
});

test('until then, every story, the news and what editors are told stay the same', () => {
  const day = fc.integer({ min: -800, max: 40 }).map((days) => new Date(NOW.getTime() + days * 86_400_000));
  const instant = fc.tuple(day, fc.constantFrom(0, 1, -1, 3_600_000)).map(([date, more]) => new Date(+date + more));
  const story = fc.record({
    published: instant,
    embargo: fc.option(instant, { nil: undefined }),
    expires: fc.option(instant, { nil: undefined }),
    updated: fc.option(instant, { nil: undefined }),
    timeZone: fc.constantFrom(undefined, 'America/New_York', 'UTC'),
    status: fc.constantFrom('published' as const, 'draft' as const),
  });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(story, { minLength: 1, maxLength: 6 }), share, (fields, part) => {
      const articles = fields.map((field, index) => makeArticle({ id: `sample${index}z`, ...field }));
      const until = validUntil(articles, NOW)?.getTime() ?? NOW.getTime() + 1e12;
      const last = Math.max(NOW.getTime(), until - 1);
      const within = new Date(NOW.getTime() + Math.floor((last - NOW.getTime()) * part));
      const shown = showing(articles, NOW);
      expect(showing(articles, within)).toEqual(shown);
      expect(showing(articles, new Date(last))).toEqual(shown);
    }),
  );
});

function showing(articles: readonly Article[], now: Date) {
  const edition = makeEdition({ articles, series: [] }, now);
  return {
    stories: storyPages(edition).map(({ makeFacts }) => makeFacts()),
    news: recentNews(edition),
    reminders: editorReminders(articles, now),
    next: nextChange(articles, now),
  };
}
