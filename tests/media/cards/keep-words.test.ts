import { expect, test } from 'vitest';
import { keepTogether } from '../../../src/media/cards/keep-words.ts';

/** Where a line may end: before every letter that no word joiner joins to the previous one. */
const pieces = (title: string, lang: string) => keepTogether(title, lang).split(/(?<!\u2060)(?!\u2060)/u).map((piece) => piece.replaceAll('\u2060', '')); // prettier-ignore

test('a Japanese headline breaks after a word with its particles and endings', () => {
  expect(pieces('避難所に「ありがとう」の声', 'ja')).toEqual(['避難所に', '「ありがとう」の', '声']);
  expect(pieces('ボランティアが早く来たかった', 'ja')).toEqual(['ボランティアが', '早く', '来たかった']);
});

test('a Chinese headline breaks after a word', () => {
  expect(pieces('国内生产总值增长', 'zh')).toEqual(['国内', '生产', '总值', '增长']);
});

test.each([
  ['en', 'A headline of Latin letters'],
  ['ko', '한국은행 기준금리 동결'],
  ['th', 'รัฐบาลเร่งแก้ปัญหา'],
  ['ar', '“عنوان” بالعربية (مسودة)'],
])('a headline in %s stays as it is', (lang, title) => {
  expect(keepTogether(title, lang)).toBe(title);
});

test.each([
  ['th', 'รัฐบาลเผย “ข้อตกลงใหม่” กับเพื่อนบ้าน (ฉบับร่าง) แล้ว'],
  ['lo', 'ລັດຖະບານ “ຂໍ້ຕົກລົງ” ໃໝ່!'],
  ['km', 'រដ្ឋាភិបាល «កិច្ចព្រមព្រៀង» ថ្មី។'],
  ['zh', '“国内生产总值”增长（初值），专家：超预期！'],
  ['ja', '避難所に「ありがとう」の声、広がる。（速報）'],
])('in %s no line begins with a closing mark or ends with an opening one', (lang, title) => {
  const lines = pieces(title, lang).flatMap((piece) => piece.split(/(?<=\s)|(?=\s)/u));
  expect(lines.filter((line) => /^[\p{Pe}\p{Pf}!！。，、：។]|[\p{Ps}\p{Pi}]$/u.test(line))).toEqual([]);
});

test('the repetition sign stays with its word in Thai', () => {
  expect(keepTogether('เด็ก ๆ เล่น', 'th')).toBe('เด็ก\u00a0ๆ เล่น');
});

test('a headline loses no letter', () => {
  const title = '見本の長い見出し'.repeat(25);
  expect(keepTogether(title, 'ja').replaceAll('\u2060', '')).toBe(title);
});
