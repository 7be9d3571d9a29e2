import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOwnPath } from '../../../src/reader/storage/own-path.ts';

describe('a path that browsers would read as another site is not one of the site’s own', () => {
  test.each([
    '/\t/evil.example/',
    '/\n/evil.example/',
    '/\r\n/evil.example/',
    '\t//evil.example/',
    ' //evil.example/',
    '//evil.example/',
    '///evil.example/',
    '/\\evil.example/',
    '\\\\evil.example/',
    '/\t\\evil.example/',
    '/.//evil.example/',
    '/..//evil.example/',
    '/a/..//evil.example/',
    '/%2e//evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '/a\u0000b/',
    '',
    'a/',
    '?a',
    '#a',
    7,
    null,
    ['/a/'],
  ])('%j', (path) => {
    expect(isOwnPath(path)).toBe(false);
  });

  test('whatever characters it has', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '\t',
      '\n',
      '.',
      '..',
      '%2e',
      ':',
      '@',
      'evil.example',
      '?',
      '#',
      'é',
      ' ',
      '[',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = `/${pieces.join('')}`;
        if (isOwnPath(path)) expect(new URL(path, 'https://host.example/a/b').href).toBe(`https://host.example${path}`);
      }),
      { numRuns: 20_000 },
    );
  });
});

test.each(['/', '/2024/01/05/sample/', `/2024/02/07/${encodeURI('見本の記事')}/`, '/a-b/%20/'])(
  '%s is one of its own',
  (path) => {
    expect(isOwnPath(path)).toBe(true);
  },
);
