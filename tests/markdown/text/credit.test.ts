import { expect, test } from 'vitest';
import { isCredit } from '../../../src/markdown/text/credit.ts';
import { htmlOf } from '../story.ts';

test.each(
  [
    'Reuters',
    'Jane Sample/AFP',
    'AP',
    'dpa',
    'picture alliance/dpa',
    'iStock',
    'de Vries',
    'Ludwig van der Sample',
    'Éditions Sample',
    'Öffentliches Archiv',
    'Right Livelihood',
    'File photo: Reuters',
    'file photo: Reuters',
    'Photo: sample',
    'photo by Jane Sample',
    'Foto: dpa',
    'crédit : afp',
    'courtesy of the museum',
    '© sample 2023',
    '@sample',
    'ТАСС',
    'Ουσία',
    '共同',
    '新华社',
    '新華社記者 例',
    '연합뉴스',
    'รอยเตอร์',
    'رويترز',
    'רויטרס',
    'रॉयटर्स',
  ].map((text) => [text]),
)('(%s) is a credit', (text) => {
  expect(isCredit(text)).toBe(true);
});

test.each(
  [
    'left',
    'Left',
    'right, in blue',
    'l-r',
    'L-R',
    'From left',
    'Clockwise from top left',
    'above',
    'centre',
    'file',
    'File photo',
    'pictured',
    'Pictured',
    'old',
    'taken in Tokyo',
    '1945',
    '2',
    'links',
    'Links',
    'von links',
    'Archivbild',
    'à gauche',
    'A la izquierda',
    'Archivo',
    'sinistra',
    'Слева',
    '左',
    '左から2人目',
    '右端',
    '資料写真',
    '左起',
    '资料图',
    '왼쪽',
    '자료사진',
    'يمين',
    'ימין',
    '…',
  ].map((text) => [text]),
)('(%s) belongs to the caption', (text) => {
  expect(isCredit(text)).toBe(false);
});

test.each([
  ['"The mayor (left)"', 'The mayor (left)', ''],
  ['"(left)"', '(left)', ''],
  ['"The mayor (left) (Reuters)"', 'The mayor (left)', 'Reuters'],
  ['"市長（左）"', '市長（左）', ''],
  ['"市長（左）（共同）"', '市長（左）', '共同'],
])('![x](a.png %s) puts each part where it belongs', (title, caption, credit) => {
  const html = htmlOf(`![x](a.png ${title})`);
  expect(/class="caption">([^<]*)/.exec(html)?.[1]).toBe(caption);
  expect(/class="credit">([^<]*)/.exec(html)?.[1] ?? '').toBe(credit);
});
