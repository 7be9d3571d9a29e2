import { describe, expect, test } from 'vitest';
import { joinedAt, tokensOf } from '../../../../src/reader/search/query/tokens.ts';

describe('the words of a text', () => {
  test.each([
    ['A sample, in short.', ['a', 'sample', 'in', 'short']],
    ['見本の記事', ['見', '本', 'の', '記', '事']],
    ['2024年のABC見本', ['2024', '年', 'の', 'abc', '見', '本']],
    ['サンプルー', ['サ', 'ン', 'プ', 'ル', 'ー']],
    ['ｻﾝﾌﾟﾙ', ['サ', 'ン', 'プ', 'ル']],
    ['표본 기사입니다', ['표본', '기사입니다']],
    ['ท่าเรือ', ['ท่', 'า', 'เ', 'รื', 'อ']],
    ['l’Aquila', ['l', 'aquila']],
    ['COVID-19', ['covid', '19']],
    ['20~30', ['20', '30']],
    ['対象は20~30代です。', ['対', '象', 'は', '20', '30', '代', 'で', 'す']],
    ['3.5 %', ['3.5']],
    ['1,000', ['1000']],
    ['1\u202f000\u202f000 or 1’000', ['1000000', 'or', '1000']],
    ['In 2024.', ['in', '2024']],
    ['C++ and C#', ['c++', 'and', 'c#']],
    ['No. #1', ['no', '#1']],
    ['1+1', ['1', '1']],
    ['a 😀', ['a', '😀']],
    ['“…” – !', []],
  ])('%s', (text, words) => expect(tokensOf(text).map(({ terms }) => terms[0])).toEqual(words));

  test('have their positions in the text', () => {
    const text = 'It said “Łódź”, 見本.';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['It', 'said', 'Łódź', '見', '本']);
  });

  test('with a sign are also found without it', () => {
    expect(tokensOf('C++')).toMatchObject([{ terms: ['c++'], bare: ['c'] }]);
  });
});

describe('a hyphenated word is also found as one word', () => {
  test.each([
    ['O’Neill', 'oneill'],
    ["O'Neill", 'oneill'],
    ['COVID-19', 'covid19'],
    ['U.N.', 'un'],
    ['AT&T', 'att'],
    ['צה״ל', 'צהל'],
    ['20-30', undefined],
    ['20–30', undefined],
    ['one two', undefined],
    ['end.Next', 'endnext'],
    ['見-本', undefined],
  ])('%s', (text, joined) => expect(joinedAt(text, tokensOf(text), 0)?.terms[0]).toBe(joined));
});
