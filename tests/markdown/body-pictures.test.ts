import { describe, expect, test } from 'vitest';
import { bodyPictures } from '../../src/markdown/body-pictures.ts';

describe('every picture beside the story is named with its place in the body', () => {
  test.each([
    ['in Markdown', 'One.\n\nTwo ![x](a.png)', [{ path: 'a.png', line: 3, column: 5 }]],
    ['by reference', '![x][r]\n\n[r]: sub/d.png', [{ path: 'sub/d.png', line: 1, column: 1 }]],
    ['in HTML', '<figure>\n  <img src="a.png">\n</figure>', [{ path: 'a.png', line: 2, column: 3 }]],
    ['in HTML within a line', 'x <img src=a.png>', [{ path: 'a.png', line: 1, column: 3 }]],
    ['with escapes and ./', '![x](./b%20c.jpg)', [{ path: 'b c.jpg', line: 1, column: 1 }]],
    [
      'twice',
      '![x](a.png)\n![x](a.png)',
      [
        { path: 'a.png', line: 1, column: 1 },
        { path: 'a.png', line: 2, column: 1 },
      ],
    ],
    ['a name with a lone %', '![x](<100%.png>)', [{ path: '100%.png', line: 1, column: 1 }]],
  ])('%s', (_, body, pictures) => {
    expect(bodyPictures(body)).toEqual(pictures);
  });
});

test('a body beyond the limits has none', () => {
  expect(bodyPictures(`![x](a.png)\n\n${'>'.repeat(101)}`)).toEqual([]);
});

describe('what is not a picture beside the story is not named', () => {
  test.each([
    '![x](https://a.example/x.png)',
    '![x](//a.example/x.png)',
    '![x](data:image/png;base64,AA)',
    '`![x](a.png)`',
    '```\n![x](a.png)\n```',
    '<!-- ![x](a.png) -->',
    '<!-- <img src=a.png> -->',
    'Only text.',
    '![]()',
  ])('%s', (body) => {
    expect(bodyPictures(body)).toEqual([]);
  });
});
