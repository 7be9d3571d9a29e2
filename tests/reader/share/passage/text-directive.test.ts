import { expect, test } from 'vitest';
import { textDirective, type Surroundings } from '../../../../src/reader/share/passage/text-directive.ts';

const page = (fields: Partial<Surroundings>): Surroundings => ({
  ahead: '',
  above: '',
  before: '',
  blocks: ['sample'],
  after: '',
  behind: '',
  ...fields,
});
const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';

test.each([
  ['a short passage is written out', { before: 'A ', blocks: ['few sample'], after: ' words.' }, 'few%20sample'],
  ['words are never cut', { before: 'A s', blocks: ['ample of wo'], after: 'rds' }, 'sample%20of%20words'],
  ['a cut at a space takes no further words', { before: 'A ', blocks: ['sample '], after: 'word' }, 'sample'],
  ['white space does not count', { blocks: [' a \n sample '] }, 'a%20sample'],
  ['characters with a meaning in a directive are encoded', { blocks: ['a-b, c & d'] }, 'a%2Db%2C%20c%20%26%20d'],
  [
    'a long passage is identified by its ends',
    { blocks: [long] },
    'one%20two%20three%20four,thirteen%20fourteen%20fifteen%20sixteen',
  ],
  ['so is a passage over two paragraphs', { blocks: ['First one.', 'Last one.'] }, 'First%20one,Last%20one.'],
  [
    'words that come earlier in the page get the words before them',
    { ahead: 'A sample.', before: 'Another ', blocks: ['sample'] },
    'Another-,sample',
  ],
  ['letter case does not distinguish words', { ahead: 'SAMPLE', before: 'one ', blocks: ['sample'] }, 'one-,sample'],
  [
    'at the beginning of a paragraph, those of the paragraph above',
    { ahead: 'A sample. Two words above', above: 'Two words above', blocks: ['sample'] },
    'above-,sample',
  ],
  ['words that occur later in the page need nothing', { blocks: ['sample'], behind: 'sample' }, 'sample'],
  [
    'an end that occurs earlier in the passage gets more words',
    { blocks: [`x y z one two three four ${long} one two three four`] },
    'x%20y%20z%20one,sixteen%20one%20two%20three%20four',
  ],
])('%s', (_rule, fields, expected) => {
  expect(textDirective(page(fields), 'en')).toBe(`text=${expected}`);
});

test('Japanese words end where a dictionary ends them', () => {
  const cut = page({ before: 'これは見', blocks: ['本の記'], after: '事です' });
  expect(decodeURIComponent(textDirective(cut, 'ja'))).toBe('text=見本の記事');
});
