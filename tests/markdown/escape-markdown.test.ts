import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/markdown/escape-markdown.ts';
import { parseMarkdown, toUnsafeTree } from '../../src/markdown/processor.ts';
import { Story } from '../../src/markdown/story.ts';
import { bareWords } from '../../src/markdown/text/content-hash.ts';
import { oneLine, wordsOf } from '../../src/markdown/text/words.ts';
import { makeContext, render } from './story.ts';

const SIGNS = '*_`[]()<>&#!~|\\-+=.:;"\'@/$^{}1a '.split('');
const MARKS = ['~~', '**', '__', '](/a/)', '[^1]', '![', '<b>', '<!--', '-->', '&lt;', '&#42;', '```', '[x] '];
const LINES = ['\n', '\n\n', '    ', '1. ', '- ', '# ', '> ', '---', '===', '| - |'];
const ADDRESSES = ['https://', 'www.', 'a.example', 'x@y.example'];

const words = fc
  .array(fc.constantFrom(...SIGNS, ...MARKS, ...LINES, ...ADDRESSES, 'é', '漢', '😀'), { minLength: 1, maxLength: 14 })
  .map((pieces) => oneLine(pieces.join('')))
  .filter((text) => text !== '');

describe('escaped and rendered words are the same words', () => {
  test.each([
    ['at the beginning of a paragraph', '', ''],
    ['within a sentence', 'Before ', ' after'],
  ])('%s', (_, before, after) => {
    const isKept = (text: string) => {
      const markdown = `${before}${escapeMarkdown(text)}${after}`;
      expect(unpunctuated(markdown)).toBe(`${before}${text}${after}`);
      expect(bareWords(wordsOf(render(markdown).tree))).toBe(bareWords(`${before}${text}${after}`));
    };
    fc.assert(fc.property(words, isKept), { numRuns: 800 });
  });

  test('an address is a link if it has no Markdown signs', () => {
    expect(render(escapeMarkdown('See https://a.example/b_c')).html).toContain('href="https://a.example/b_c"');
    expect(render(escapeMarkdown('See https://a.example/*b*')).html).not.toContain('href');
  });
});

/** The words before typographic quotation marks and dashes replace the typed ones. */
function unpunctuated(markdown: string): string {
  const file = { value: markdown, data: { story: new Story(makeContext()) } };
  return wordsOf(toUnsafeTree.runSync(parseMarkdown(markdown), file));
}
