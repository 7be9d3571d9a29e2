import { expect, test } from 'vitest';
import { countLineEnds, firstLine, groupsOf, lastLine, matchOf } from '../../../src/lib/text/match.ts';

test.each([
  ['', '', '', 0],
  ['one', 'one', 'one', 0],
  ['one\ntwo\nthree', 'one', 'three', 2],
  ['one\n', 'one', '', 1],
])('%j begins with the line %j and ends with %j', (text, first, last, ends) => {
  expect([firstLine(text), lastLine(text), countLineEnds(text)]).toEqual([first, last, ends]);
});

test('if a pattern matches nothing, the match is empty', () => {
  expect(matchOf(/\d+/, 'part 12 of 30')).toBe('12');
  expect(matchOf(/\d+/, 'part')).toBe('');
  expect(groupsOf(/(\d+)( of)?/, 'part 12')).toEqual(['12', undefined]);
  expect(groupsOf(/(\d+)/, 'part')).toEqual([]);
});
