import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflections } from '../../../../src/reader/search/query/inflections.ts';

describe('a word finds its regular forms, whichever is searched for', () => {
  test.each([
    ['harbour', 'harbours'],
    ['ship', 'shipped'],
    ['ship', 'shipping'],
    ['plan', 'planning'],
    ['plane', 'planes'],
    ['city', 'cities'],
    ['box', 'boxes'],
    ['church', 'churches'],
    ['house', 'houses'],
    ['potato', 'potatoes'],
    ['hope', 'hoping'],
    ['open', 'opened'],
    ['refer', 'referred'],
    ['travel', 'travelled'],
    ['travel', 'traveled'],
    ['agree', 'agreed'],
    ['agree', 'agreeing'],
    ['carry', 'carried'],
    ['play', 'played'],
    ['press', 'pressed'],
    ['vote', 'votes'],
    ['theatre', 'theatres'],
    ['miss', 'misses'],
    ['fall', 'falling'],
    ['king', 'kings'],
    ['evening', 'evenings'],
  ])('%s and %s', (base, form) => {
    expect(inflections(base)).toContain(form);
    expect(inflections(form)).toContain(base);
  });
});

describe('and no other word', () => {
  test.each([
    ['theatre', 'the'],
    ['theatre', 'theatrical'],
    ['universe', 'university'],
    ['new', 'news'],
    ['unit', 'united'],
    ['even', 'evening'],
    ['hop', 'hoping'],
    ['hope', 'hopping'],
    ['plan', 'planes'],
    ['plane', 'planning'],
    ['bus', 'bu'],
    ['this', 'thi'],
    ['pass', 'pas'],
    ['thing', 'th'],
    ['seed', 'see'],
  ])('%s is not %s', (a, b) => {
    expect(inflections(a)).not.toContain(b);
    expect(inflections(b)).not.toContain(a);
  });
});

test('a word that is not English has only its own form', () => {
  for (const word of ['2024', 'c++', '港', 'łódź', 'un']) expect(inflections(word)).toEqual([word]);
});

test('every form begins like the word, except for its last letters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,10}$/), (word) => {
      const begin = word.replace(/(?:ies|ied|ed|ing|es|s|e|y)$/, '');
      for (const form of inflections(word)) expect(form.startsWith(begin.slice(0, -1))).toBe(true);
    }),
  );
});
