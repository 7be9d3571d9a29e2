import { describe, expect, test } from 'vitest';
import { joined, questionOf, spaced } from '../../../src/reader/search/spaced.ts';

describe('words of a text', () => {
  test.each([
    ['A sample, in short.', 'A sample, in short.'],
    ['見本の記事', '見 本 の 記 事'],
    ['「見本」です。次の文', '「見 本」 で す。 次 の 文'],
    ['2024年のABC見本', '2024 年 の ABC 見 本'],
    ['サンプルー', 'サ ン プ ル ー'],
    ['样本文章,港口', '样 本 文 章, 港 口'],
    ['표본 기사입니다', '표본 기사입니다'],
    ['هذا مقال', 'هذا مقال'],
    ['ท่าเรือ', 'ท่ า เ รื อ'],
    ['  two\n spaces ', 'two spaces'],
    ['e\u0301', 'é'],
  ])('of “%s” are “%s”', (text, words) => expect(spaced(text)).toBe(words));

  test.each(['A sample, in short.', '見本の記事です。次の文', '표본 기사입니다'])(
    '“%s” reads as before when joined',
    (text) => expect(joined(spaced(text).split(' '))).toBe(text),
  );
});

describe('what the index is asked', () => {
  test.each([
    ['harbour dawn', 'harbour dawn'],
    ['見本の記事', '"見 本 の 記 事"'],
    ['見', '見'],
    ['見本 harbour', '見 本 harbour'],
    ['“harbour at dawn”', '"harbour at dawn"'],
    ['"harbour at dawn"', '"harbour at dawn"'],
    ['「見本の記事」', '"見 本 の 記 事"'],
    ['an "inch', 'an inch'],
  ])('for “%s” is “%s”', (words, question) => expect(questionOf(words)).toBe(question));
});
