import { expect, test } from 'vitest';
import { formatQuery, parseQuery } from '../../../../src/reader/search/query/query.ts';

test.each([
  '',
  '?q=hydrogen',
  '?q=two+words&year=2023&series=A+series&topic=A+%26+B&agency=Sample+Agency&sort=date&all',
  '?q=%E8%A6%8B%E6%9C%AC',
  '?topic=Harbours',
])('the address “%s” is unchanged when its query is read and written again', (address) => {
  expect(formatQuery(parseQuery(address))).toBe(address);
});

test('unknown parameters and white space are left out of an address', () => {
  expect(formatQuery(parseQuery('?q=+a+&utm_source=x&sort=random&year='))).toBe('?q=a');
});

test('a query is cut at 200 characters', () => {
  expect(parseQuery(`?q=${'a'.repeat(999)}`).words).toHaveLength(200);
});
