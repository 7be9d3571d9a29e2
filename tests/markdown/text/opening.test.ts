import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingSentence } from '../../../src/markdown/text/opening.ts';
import { startStopwatch } from '../../helpers/stopwatch.ts';

describe('the first sentence ends where a reader ends it', () => {
  test.each([
    ['One. Two.', 'One.'],
    ['Yoon met U.S. President Joe Biden in August. They talked.', 'Yoon met U.S. President Joe Biden in August.'],
    ['He spoke on Nov. 15 in Seoul. It rained.', 'He spoke on Nov. 15 in Seoul.'],
    ['Mr. X and Dr. J. Y. Z met. It rained.', 'Mr. X and Dr. J. Y. Z met.'],
    ['At 9 a.m. the doors open. It rains.', 'At 9 a.m. the doors open.'],
    ['It rose 3.5 percent. It fell.', 'It rose 3.5 percent.'],
    ['Toyota Motor Corp. President Akio Toyoda left. He was 66.', 'Toyota Motor Corp. President Akio Toyoda left.'],
    ['“Is it over?” she asked. No.', '“Is it over?” she asked.'],
    ['“It is over.” She left.', '“It is over.”'],
    ['Over! Done.', 'Over!'],
    ['Well ... it goes on. Yes.', 'Well ... it goes on.'],
    ['No stop at all', 'No stop at all'],
    ['首相は語った。次の文。', '首相は語った。'],
    ['「はい。」と彼は言った。次。', '「はい。」と彼は言った。'],
    ['هل هذا صحيح؟ نعم.', 'هل هذا صحيح؟'],
    ['यह सच है। हाँ।', 'यह सच है।'],
  ])('%s', (body, opening) => {
    expect(openingSentence(body)).toBe(opening);
  });
});

describe('it is that of the first paragraph, as plain text', () => {
  test.each([
    [
      'markup is removed',
      'The *first* [link](https://a.example/) and `code` &amp; **more**. Two.',
      'The first link and code & more.',
    ],
    ['lines are joined', 'One\ntwo\nthree. Four.', 'One two three.'],
    [
      'headings, pictures, rules and comments are skipped',
      '# Head\n\n![x](a.png)\n\n---\n\n<!-- a\n\nb. -->\n\nOne. Two.',
      'One.',
    ],
    ['lists, quotations and tables too', '- a.\n- b.\n\n> c.\n\n| d |\n|---|\n| e |\n\nOne. Two.', 'One.'],
    ['code with blank lines too', '```\na\n\nb.\n```\n\nOne. Two.', 'One.'],
    [
      'references with a definition elsewhere are read as text',
      'One[^1] [two][ref] three. Four.\n\n[ref]: x',
      'One two three.',
    ],
    ['a line break is a space', 'One\\\ntwo  \nthree. Four.', 'One two three.'],
    ['raw HTML counts with its words', 'One <b>two</b>. Three.', 'One two.'],
    ['struck-out words do not count', '~~The old price is 5.~~ The new price is 7. Yes.', 'The new price is 7.'],
    ['words struck out with HTML do not count', 'The <del>old</del><ins>new</ins> price. Yes.', 'The new price.'],
    ['a paragraph of only struck-out words is skipped', '~~Gone.~~\n\n<s>Gone</s>.\n\nOne. Two.', 'One.'],
    ['a struck-out passage does not count', '<del>\n\nGone.\n\nGone too.\n\n</del>\n\nOne. Two.', 'One.'],
    ['furigana does not count', '<ruby>瓦<rt>かわら</rt>版<rt>ばん</rt></ruby>の歴史。次。', '瓦版の歴史。'],
    ['the number of a note does not count', 'One[^a] two.[^b] Three.\n\n[^a]: x\n[^b]: y', 'One two.'],
    ['a break in HTML is a space', 'One<br>two <br/> three. Four.', 'One two three.'],
    ['what no page shows does not count', 'One <style>a{}</style><script>b</script> two. Three.', 'One two.'],
    [
      'a reference with a definition below counts with its words',
      '[One] [two][] [three][b]. Four.\n\n[one]: x\n[Two]: y\n[b]: z',
      'One two three.',
    ],
    ['spaces that somebody chose stay', 'Le prix\u202F: «\u00A0un\u00A0». Deux.', 'Le prix\u202F: «\u00A0un\u00A0».'],
    ['a line of Japanese continues in the next', '市は*喜*\nんでいる。次。', '市は喜んでいる。'],
    ['a body without a paragraph has none', '# Head\n\n- a', ''],
    ['an empty body has none', '', ''],
  ])('%s', (_, body, opening) => {
    expect(openingSentence(body)).toBe(opening);
  });
});

test.each([
  ['without marks', 'aB1é  .,:;-=+!?()/“’\t#@$%'],
  ['with marks after it', 'aB1é   ..,:-=!?()“’*_`[]<>&|~\\。！」あ'],
])('a sentence %s, which is read without the parser, is the same as with it', (_, characters) => {
  const line = fc.string({ unit: fc.constantFrom(...characters), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const block = lines.map((words) => `A${words}`).join('\n');
      // With a comment above, no block counts as plain.
      expect(openingSentence(block)).toBe(openingSentence(`<!-- -->\n${block}`));
    }),
    { numRuns: 400 },
  );
});

test('a refused block is skipped', () => {
  expect(openingSentence(`${'<div>'.repeat(300)}\n\nOne. Two.`)).toBe('One.');
});

test('after forty blocks without prose a body counts as having none', () => {
  expect(openingSentence(`${'# Head\n\n'.repeat(39)}One. Two.`)).toBe('One.');
  expect(openingSentence(`${'# Head\n\n'.repeat(40)}One. Two.`)).toBe('');
});

describe('a long sentence is cut at a word', () => {
  test.each([
    [20, 'one two three four five six', 'one two three four…'],
    [18, 'one two, three four', 'one two, three…'],
    [10, 'あ'.repeat(30), `${'あ'.repeat(9)}…`],
    [10, '𠮷'.repeat(30), `${'𠮷'.repeat(4)}…`],
  ])('at %i: %s', (max, body, opening) => {
    expect(openingSentence(body, max)).toBe(opening);
    expect(opening.length).toBeLessThanOrEqual(max);
  });
});

test('a block made to be slow is not read to the end', () => {
  const elapsed = startStopwatch();
  openingSentence('*a **a '.repeat(60_000));
  expect(elapsed()).toBeLessThan(2_000);
});
