import { describe, expect, test } from 'vitest';
import { articleHead } from '../../../src/head/head.ts';
import { makeArticleView } from '../../../src/views/article/article-view.ts';
import { storyFacts } from '../../../src/views/article/story-facts.ts';
import { digest } from '../../../src/lib/page-key.ts';
import type { Article } from '../../../src/schemas/article.ts';
import { parseHtml } from '../../helpers/html-tree.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

const original = makeArticle({ id: 'original' });
const portuguese = makeArticle({ id: 'portugal', lang: 'pt-BR', translationOf: 'original' });
const japanese = makeArticle({ id: 'japanese', lang: 'ja', translationOf: 'original' });

const factsOf = (story: Article, all: readonly Article[]) => storyFacts(story, editionOf(all));
const viewOf = (story: Article, all: readonly Article[]) => makeArticleView(factsOf(story, all), parseHtml('<p>Sample</p>')); // prettier-ignore
const headOf = (story: Article, all: readonly Article[]) => articleHead(viewOf(story, all), { path: '/share/a.png' });
const all = [original, portuguese, japanese];

test('each links to all others by the names of their languages', () => {
  const namesOf = (story: Article) => viewOf(story, all).translations?.others.map(({ lang, name }) => [lang, name]);
  expect(namesOf(original)).toEqual([
    ['ja', '日本語'],
    ['pt-BR', 'Português (Brasil)'],
  ]);
  expect(namesOf(japanese)).toEqual([
    ['en', 'English'],
    ['pt-BR', 'Português (Brasil)'],
  ]);
  expect(viewOf(original, [original]).translations).toBeUndefined();
});

test('all of them name the same pages to search engines, including themselves and a default', () => {
  const pairs = all.map((story) => [...(headOf(story, all).alternates ?? [])].sort((a, b) => (a.lang < b.lang ? -1 : 1))); // prettier-ignore
  expect(pairs[1]).toEqual(pairs[0]);
  expect(pairs[2]).toEqual(pairs[0]);
  expect(pairs[0]?.map(({ lang }) => lang)).toEqual(['en', 'ja', 'pt-BR', 'x-default']);
  expect(pairs[0]?.find(({ lang }) => lang === 'x-default')?.href).toBe(headOf(original, all).url);
});

test('without the original there is no default', () => {
  const hidden = { ...original, status: 'draft' as const };
  const { alternates = [] } = headOf(portuguese, [hidden, portuguese, japanese]);
  expect(alternates.map(({ lang }) => lang)).toEqual(['pt-BR', 'ja']);
});

describe('schema.org names', () => {
  const dataOf = (story: Article, stories = all) => JSON.stringify(headOf(story, stories).data[0]);

  test('the translations of an original', () => {
    expect(dataOf(original)).toContain(
      '"workTranslation":[{"@type":"NewsArticle","@id":"https://kawaraban.example/2023/11/17/story-japanese/","inLanguage":"ja"},{',
    );
    expect(dataOf(original)).not.toContain('translationOfWork');
  });

  test('only the original of a translation, if it is public', () => {
    expect(dataOf(japanese)).toContain(
      '"translationOfWork":{"@type":"NewsArticle","@id":"https://kawaraban.example/2023/11/17/story-original/","inLanguage":"en"}',
    );
    expect(dataOf(japanese)).not.toContain('portugal');
    expect(dataOf(japanese, [portuguese, japanese])).not.toContain('translationOfWork');
  });
});

test('a correction of the original marks the translation, and its page is made again', () => {
  const corrections = [{ at: new Date('2023-12-01T00:00:00Z'), kind: 'correction' as const, text: 'It was seven.' }];
  const corrected = [{ ...original, corrections }, portuguese];
  expect(viewOf(portuguese, corrected).translations?.corrected?.date).toBe('December 1, 2023');
  const keyOf = (stories: readonly Article[]) => digest(factsOf(portuguese, stories).translations);
  expect(keyOf(corrected)).not.toBe(keyOf([original, portuguese]));
  // The translation does not show its headline.
  expect(keyOf([{ ...original, title: 'Another' }, portuguese])).toBe(keyOf([original, portuguese]));
});
