import { expect, test } from 'vitest';
import { keepWords } from '../../../src/media/cards/keep-words.ts';

/** Where a line may end: before every letter that no word joiner holds to the one before. */
const pieces = (title: string, lang: string) => keepWords(title, lang).split(/(?<!\u2060)(?!\u2060)/u).map((piece) => piece.replaceAll('\u2060', '')); // prettier-ignore

test('a Japanese headline breaks after a word with its particles and endings', () => {
  expect(pieces('避難所に「ありがとう」の声', 'ja')).toEqual(['避難所に', '「', 'ありがとう」の', '声']);
  expect(pieces('ボランティアが早く来たかった', 'ja')).toEqual(['ボランティアが', '早く', '来たかった']);
});

test('a Chinese headline breaks after a word', () => {
  expect(pieces('国内生产总值增长', 'zh')).toEqual(['国内', '生产', '总值', '增长']);
});

test.each([
  ['en', 'A headline of Latin letters'],
  ['ko', '한국은행 기준금리 동결'],
  ['th', 'รัฐบาลเร่งแก้ปัญหา'],
])('a headline in %s stays as it is', (lang, title) => {
  expect(keepWords(title, lang)).toBe(title);
});

test('a headline loses no letter', () => {
  const title = '見本の長い見出し'.repeat(25);
  expect(keepWords(title, 'ja').replaceAll('\u2060', '')).toBe(title);
});
