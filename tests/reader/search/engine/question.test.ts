import { expect, test } from 'vitest';
import { formatQuestion, parseQuestion } from '../../../../src/reader/search/engine/question.ts';

test.each([
  '',
  '?q=hydrogen',
  '?q=two+words&year=2023&series=A+series&topic=A+%26+B&agency=Sample+Agency&sort=date&all',
  '?q=%E8%A6%8B%E6%9C%AC',
  '?topic=Harbours',
])('the address “%s” is the same when its question is written again', (address) => {
  expect(formatQuestion(parseQuestion(address))).toBe(address);
});

test('what an address has of others is left out, and so is white space', () => {
  expect(formatQuestion(parseQuestion('?q=+a+&utm_source=x&sort=random&year='))).toBe('?q=a');
});

test('a question is cut at 200 characters', () => {
  expect(parseQuestion(`?q=${'a'.repeat(999)}`).words).toHaveLength(200);
});
