import { describe, expect, test } from 'vitest';
import { readStoryFile, splitStoryFile, validUtf8Length } from '../../src/markdown/story-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const SOUND = '---\ntitle: Ä\n---\n\nBody\n';

describe('a story file is split into front matter and body', () => {
  test('with the lines on which they begin', () => {
    expect(splitStoryFile(bytes(SOUND))).toEqual({
      ok: true,
      frontMatter: 'title: Ä\n',
      frontMatterLine: 2,
      body: '\nBody\n',
      bodyLine: 4,
    });
  });

  test.each([
    ['a byte order mark', `\uFEFF${SOUND}`],
    ['CRLF', SOUND.replaceAll('\n', '\r\n')],
    ['CR', SOUND.replaceAll('\n', '\r')],
    ['a byte order mark and CRLF', `\uFEFF${SOUND.replaceAll('\n', '\r\n')}`],
    ['spaces after ---', SOUND.replaceAll('---\n', '---  \n')],
  ])('%s makes no difference', (_, text) => {
    expect(splitStoryFile(bytes(text))).toEqual(splitStoryFile(bytes(SOUND)));
  });

  test.each([
    ['no body', '---\na: 1\n---\n', { body: '', bodyLine: 4 }],
    ['no line end after the front matter', '---\na: 1\n---', { body: '', frontMatter: 'a: 1\n' }],
    ['no fields', '---\n---\nBody', { frontMatter: '', body: 'Body', bodyLine: 3 }],
    ['a rule in the body', '---\na: 1\n---\nBody\n\n---\n\nMore', { body: 'Body\n\n---\n\nMore' }],
    ['dashes in a value', '---\na: "---"\n----: b\n---\nBody', { frontMatter: 'a: "---"\n----: b\n', body: 'Body' }],
  ])('%s', (_, text, parts) => {
    expect(splitStoryFile(bytes(text))).toMatchObject({ ok: true, ...parts });
  });
});

describe('a file that cannot be read is reported with place and reason', () => {
  test.each([
    ['invalid UTF-8', [...bytes('---\nä: caf'), 0xe9, 0x0a], 2, 7, 'byte e9 at offset 11, which is not UTF-8'],
    [
      'a character cut off at the end',
      [...bytes('---\na'), 0xe3, 0x81],
      2,
      2,
      'byte e3 at offset 5, which is not UTF-8',
    ],
    ['an overlong slash', [0x2d, 0xc0, 0xaf], 1, 2, 'byte c0 at offset 1, which is not UTF-8'],
    ['a lone surrogate', [0xed, 0xa0, 0x80], 1, 1, 'byte ed at offset 0, which is not UTF-8'],
    ['UTF-16 with a byte order mark, little-endian', [0xff, 0xfe, 0x2d, 0x00], 1, 1, 'UTF-16 from byte 0'],
    ['UTF-16 with a byte order mark, big-endian', [0xfe, 0xff, 0x00, 0x2d], 1, 1, 'UTF-16 from byte 0'],
    ['UTF-16 without a byte order mark, little-endian', [0x2d, 0, 0x2d, 0, 0x2d, 0], 1, 1, 'UTF-16 from byte 0'],
    ['UTF-16 without a byte order mark, big-endian', [0, 0x2d, 0, 0x2d, 0, 0x2d], 1, 1, 'UTF-16 from byte 0'],
  ])('%s', (_, input, line, column, found) => {
    const flaw = { ok: false, line, column, field: 'encoding', found, write: 'the file saved as UTF-8' };
    expect(splitStoryFile(Uint8Array.from(input))).toMatchObject(flaw);
  });

  test.each([
    ['', 'no --- in line 1'],
    ['Just words\n', 'no --- in line 1'],
    ['\n---\na: 1\n---\n', 'space before the ---'],
    [' ---\na: 1\n---\n', 'space before the ---'],
    ['+++\na = 1\n+++\n', 'not ---'],
    ['———\na: 1\n———\n', 'not ---'],
    ['---\na: 1\n', 'no second line of ---'],
    ['---\na: 1\n ---\n', 'no second line of ---'],
  ])('%j has no front matter', (text, note) => {
    expect(splitStoryFile(bytes(text))).toMatchObject({ ok: false, line: 1, field: 'front matter', note });
  });

  test('and code that assumed it was valid gets an error', () => {
    expect(readStoryFile(bytes(SOUND)).body).toBe('\nBody\n');
    expect(() => readStoryFile(bytes('words'))).toThrow('line 1: found words. Write front matter between');
  });

  test('the offset is that of the first byte of the first invalid character', () => {
    const good = bytes('ab\u00e9\u3042\u{1F600}');
    expect(validUtf8Length(good)).toBe(good.length);
    for (let cut = 0; cut <= good.length; cut++) {
      const start = [0, 1, 2, 4, 7, 11].findLast((offset) => offset <= cut);
      expect(validUtf8Length(Uint8Array.from([...good.subarray(0, cut), 0xff]))).toBe(start);
    }
  });
});
