import { describe, expect, test } from 'vitest';
import { inOneVersion, unansweredCorrection } from '../../src/edition/translations.ts';
import { homeFacts } from '../../src/views/lists/home.ts';
import { nextReading } from '../../src/views/article/next-reading.ts';
import type { Article } from '../../src/schemas/article.ts';
import { editionOf, makeArticle } from '../helpers/make.ts';

const original = makeArticle({ id: 'original', topics: ['Tides'] });
const version = (id: string, lang: string, fields: Partial<Article> = {}) =>
  makeArticle({ id, lang, translationOf: 'original', topics: ['Tides'], ...fields });
const idsOf = (stories: readonly Article[] = []) => stories.map(({ id }) => id);

describe('versions of a story in several languages', () => {
  test('know each other, the original first, then by language', () => {
    const { translations } = editionOf([version('portugal', 'pt'), version('deutsche', 'de'), original]);
    for (const id of ['original', 'portugal', 'deutsche'])
      expect(idsOf(translations.get(id))).toEqual(['original', 'deutsche', 'portugal']);
  });

  test('know each other even if their original is hidden', () => {
    const hidden = { ...original, status: 'draft' as const };
    const { translations } = editionOf([version('portugal', 'pt'), version('deutsche', 'de'), hidden]);
    expect(idsOf(translations.get('portugal'))).toEqual(['deutsche', 'portugal']);
    expect(translations.has('original')).toBe(false);
  });

  test('are an ordinary story if only one of them is public', () => {
    expect(editionOf([version('portugal', 'pt', { status: 'draft' }), original]).translations.size).toBe(0);
  });

  test.each([
    ['pt', 'portugal'],
    ['de', 'original'],
    ['en', 'original'],
  ])('are once in a list in %s: as %s', (language, id) => {
    const { stories, translations } = editionOf([version('portugal', 'pt'), original]);
    expect(idsOf(inOneVersion(stories, translations, language))).toEqual([id]);
  });

  test('are on the front page once, and do not offer each other to read next', () => {
    const other = makeArticle({ id: 'anotherr', topics: ['Tides'] });
    const edition = editionOf([original, version('portugal', 'pt'), other]);
    expect(
      homeFacts(edition)
        .cards.map(({ id }) => id)
        .sort(),
    ).toEqual(['anotherr', 'original']);
    expect(idsOf(nextReading(original, edition, 9))).toEqual(['anotherr']);
    expect(idsOf(nextReading(other, edition, 9))).toEqual(['original']);
  });
});

describe('a correction of the original', () => {
  const correctedAt = (at: string, kind: 'correction' | 'update' = 'correction') => ({
    corrections: [{ at: new Date(at), kind, text: 'It was seven.' }],
  });
  const corrected = makeArticle({ id: 'original', ...correctedAt('2023-12-01T00:00:00Z') });
  const asked = (fields: Partial<Article> = {}) => unansweredCorrection(corrected, version('portugal', 'pt', fields))?.toISOString(); // prettier-ignore

  test('marks its translation, until', () => {
    expect(asked()).toBe('2023-12-01T00:00:00.000Z');
  });

  test.each([
    ['the translation is corrected, too', correctedAt('2023-12-01T00:00:00Z')],
    ['an editor has looked at it', { originalChecked: new Date('2023-12-02T00:00:00Z') }],
    ['or it is older than the translation', { published: new Date('2023-12-03T00:00:00Z') }],
  ])('%s', (_, fields) => {
    expect(asked(fields)).toBeUndefined();
  });

  test.each([
    ['an update of the translation', correctedAt('2023-12-05T00:00:00Z', 'update')],
    ['an earlier correction of the translation', correctedAt('2023-11-30T00:00:00Z')],
    ['an earlier check by an editor', { originalChecked: new Date('2023-11-30T00:00:00Z') }],
  ])('is not answered by %s', (_, fields) => {
    expect(asked(fields)).toBe('2023-12-01T00:00:00.000Z');
  });
});
