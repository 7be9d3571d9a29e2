import { expect, test } from 'vitest';
import { formatLlms } from '../../src/feeds/llms.ts';
import { editionOf, makeArticle } from '../helpers/make.ts';

test('a headline cannot end its link, begin another or become markup', () => {
  const text = formatLlms(editionOf([makeArticle({ title: 'a](https://elsewhere.example/) [b] *c* <i>' })]));
  expect(text).toContain(
    '- [a\\](https://elsewhere.example/) \\[b\\] \\*c\\* \\<i>](https://kawaraban.example/2023/11/17/story-aaaaaaaa/)',
  );
});

test('a section without links is left out', () => {
  expect(formatLlms(editionOf([]))).not.toMatch(/## (?:Latest|Series|Topics)/);
});
