import { expect, test } from 'vitest';
import { findInvisibleText } from '../../../src/markdown/checks/invisible-text.ts';

test.each([
  ['typed', 'One.\n\nTwo \u202Ethree.', { line: 3, column: 5 }],
  ['as a character reference', 'One.\n\nTwo &#x202E;three.', { line: 3, column: 1 }],
  ['as a decimal character reference in a heading', '# One &#8238;two', { line: 1, column: 3 }],
  ['in the alternative text of a picture', 'One.\n\n![A &#x202e;b](a.png)', { line: 3, column: 1 }],
  ['in HTML', 'One.\n\n<p>a&#x202e;b</p>', { line: 3, column: 4 }],
  ['in code', '`a\u202Eb`', { line: 1, column: 3 }],
  ['an isolate without its end', 'a \u2067b\n\nc\u2069', { line: 1, column: 3 }],
])('a body that hides something is refused: %s', (_, body, place) => {
  expect(findInvisibleText(body)).toMatchObject(place);
});

test.each([
  ['in code, a character reference is its letters', '`&#x202E;`\n\n```\n&#x202E;\n```\n'],
  ['joiners and soft hyphens', 'می\u200Cخواهم Do&shy;nau &zwj; &#8203;'],
  ['an isolate with its end', 'he said \u2067שלום\u2069 and &#x2067;שלום&#x2069;.'],
  ['a comment next to a character reference', '<!-- a note -->\n\n&#8203; a'],
  ['other character references', 'A &#39;quotation&#39; &amp; more'],
])('and accepted if nothing is invisible: %s', (_, body) => {
  expect(findInvisibleText(body)).toBeUndefined();
});
