import { describe, expect, test } from 'vitest';
import { findClauses, parseClauses, withBeginning } from '../../../../src/reader/search/query/clauses.ts';
import { tokensOf } from '../../../../src/reader/search/query/tokens.ts';

/** What a query finds in a text; undefined if one of its clauses finds nothing. */
function found(asked: string, text: string, language = 'en'): readonly string[] | undefined {
  const clauses = parseClauses(asked, language);
  const tokens = tokensOf(text);
  if (clauses.some((clause) => findClauses(text, tokens, [clause]).length === 0)) return undefined;
  return findClauses(text, tokens, clauses).map(([start, end]) => text.slice(start, end));
}

describe('a query finds words of a text', () => {
  test.each([
    ['harbour', 'The harbours open.', ['harbours']],
    ['harbours', 'The harbour’s keeper', ['harbour’s']],
    ['theatre', 'At the Theatre.', ['Theatre']],
    ['theatre’s', 'At the theatre.', ['theatre']],
    ['two words', 'Words, two of them', ['Words', 'two']],
    ['"at dawn"', 'opens at dawn', ['at dawn']],
    ['opens “at dawn”', 'at dawn it opens', ['at dawn', 'opens']],
    ['harbour opens', 'a harbour opens', ['harbour opens']],
    ['「見本の記事」', '見本の記事です', ['見本の記事']],
    ['本の記', '見本の記事です', ['本の記']],
    ['2024年のABC', '「2024年のABC」', ['2024年のABC']],
    ['Bjorn', 'Bjørn Sample', ['Bjørn']],
    ['Bjørn', 'Bjorn Sample', ['Bjorn']],
    ['l’Aquila', 'A l’Aquila. Aquila', ['l’Aquila', 'Aquila']],
    ['Aquila', "dell'Aquila", ['Aquila']],
    ["O'Neill", 'O’Neill', ['O’Neill']],
    ['oneill', 'O’Neill', ['O’Neill']],
    ['covid19', 'COVID-19', ['COVID-19']],
    ['covid-19', 'COVID19', ['COVID19']],
    ['covid 19', 'COVID-19', ['COVID', '19']],
    ['UN', 'the U.N. said', ['U.N']],
    ['20~30', 'ages 20–30', ['20–30']],
    ['1000', '1,000 ships', ['1,000']],
    ['3.5', '3,5 %', ['3,5']],
    ['1000', '1\u00a0000 euros', ['1\u00a0000']],
    ['co2', 'CO₂', ['CO₂']],
    ['e-mail', 'email', ['email']],
    ['dont', 'don’t', ['don’t']],
    [`צה"ל`, 'צה״ל', ['צה״ל']],
    ['C++', 'C and C++', ['C++']],
    ['C', 'C and C++', ['C', 'C++']],
    ['#1', 'No. #1', ['#1']],
    ['항구', '항구를 봅니다', ['항구를']],
    ['ميناء', 'في الميناء', ['الميناء']],
    ['theat…', 'theatres and theatrical', ['theatres', 'theatrical']],
    ['theat*', 'theatres', ['theatres']],
    ['constructor', 'a constructor', ['constructor']],
    ['__proto__', 'the __proto__', ['proto']],
  ])('%s in %s', (asked, text, words) => expect(found(asked, text)).toEqual(words));
});

describe('and no others', () => {
  test.each([
    ['theatre', 'the theatrical'],
    ['insurance', 'in an insured'],
    ['Unesco', 'the UN'],
    ['two words', 'two'],
    ['"at dawn"', 'dawn at'],
    ['“harbour opens”', 'the harbours open'],
    ['記本', '見本の記事'],
    ['C++', 'C'],
    ['#1', '1'],
    ['3.5', '3 and 5'],
    ['UN', 'unofficial'],
    ['theat', 'theatre'],
  ])('%s is not in %s', (asked, text) => expect(found(asked, text)).toBeUndefined());
});

test('words of other languages than English have no forms', () => {
  expect(found('Haus', 'Hauses', 'de')).toBeUndefined();
  expect(found('haus', 'Haus', 'de')).toEqual(['Haus']);
});

test.each([
  ['theat', ['theatre']],
  ['the theat', ['the theatre']],
  ['t', undefined],
  ['"theat"', undefined],
  ['港', undefined],
  ['C+', undefined],
  ['theat…', undefined],
])('%s as the beginning of a word finds %j', (asked, words) => {
  const text = 'the theatre';
  const clauses = withBeginning(parseClauses(asked, 'en'));
  expect(clauses && findClauses(text, tokensOf(text), clauses).map(([a, b]) => text.slice(a, b))).toEqual(words);
});

test.each(['', ' ', '!?', '“”', '"', '…', '*'])('“%s” is an empty query', (asked) => {
  expect(parseClauses(asked, 'en')).toEqual([]);
});
