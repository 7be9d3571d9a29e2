import { expect, test } from 'vitest';
import { getIntroduction, getListText, renderAlone } from '../../../src/views/article/bodies.ts';
import { makeArticle, makePerson, makeSeries } from '../../helpers/make.ts';

// The texts are those of tests/fixtures/site.
const series = makeSeries({ file: 'series/twelve-parts.md', hasIntroduction: true });
const person = makePerson({ file: 'people/sample-author.md', hasText: true });

test('the introduction of a series is read if it has one', () => {
  expect(getIntroduction({ text: { series }, links: [] })).toMatch(/^<p id="p-/);
  expect(getIntroduction({ text: { series: { ...series, hasIntroduction: false } }, links: [] })).toBe('');
});

test('the text about a person is read if there is one', () => {
  const head = { entry: person, links: [] };
  expect(getListText(head)).toMatch(/^<p id="p-/);
  expect(getListText({ ...head, entry: { ...person, hasText: false } })).toBe('');
});

test('warnings are reported without making the page', () => {
  expect(renderAlone(makeArticle({ file: 'articles/2023/sample-words.md' })).warnings).toEqual([]);
  expect(renderAlone(series).warnings).toEqual([]);
});

test('a text that was deleted after its check is reported by name', () => {
  expect(() => renderAlone(makeArticle({ file: 'articles/gone.md' }))).toThrow(/^articles\/gone\.md: ENOENT/);
});
