import { describe, expect, test } from 'vitest';
import { alias, explainAlias, pathKey } from '../../../src/schemas/fields/alias.ts';

describe('an earlier path is stored decoded, in NFC and with a slash at its end', () => {
  test.each([
    ['/2023/11/17/old', '/2023/11/17/old/'],
    ['/Old%20Story/', '/Old Story/'],
    ['/caf%65%CC%81', '/caf\u00e9/'],
    ['/2019/story.html', '/2019/story.html/'],
  ])('%s', (text, path) => {
    expect(alias.parse(text)).toBe(path);
  });

  test('and compared without letter case', () => {
    expect(pathKey('/Caf\u00c9/')).toBe(pathKey('/cafe\u0301/'));
  });
});

describe('a path is refused', () => {
  test.each([
    ['', 'empty'],
    ['/', 'the front page'],
    ['old/', 'does not begin with a single slash'],
    ['//host.example/', 'an address with a host, not a path on this site'],
    ['https://host.example/?old', 'an address with a host, not a path on this site'],
    ['javascript:alert(1)', 'an address with a host, not a path on this site'],
    ['%2f/host.example/', 'an encoded slash'],
    ['/%2fhost.example/', 'an encoded slash'],
    ['/a/../b/', 'a part that begins with a dot'],
    ['/a/%2e%2E/b/', 'a part that begins with a dot'],
    ['/./a/', 'a part that begins with a dot'],
    ['/.well-known/x/', 'a part that begins with a dot'],
    ['/a%2fb/', 'an encoded slash'],
    ['/a\\b/', 'a backslash'],
    ['/a%5cb/', 'an encoded slash'],
    ['/a?b', 'a question mark or #, which a path cannot contain'],
    ['/a#b', 'a question mark or #, which a path cannot contain'],
    ['/a%3fb', 'one of ? # % < > " | *'],
    ['/a%', 'a % that does not encode a character'],
    ['/a%c3', 'a % that does not encode a character'],
    ['/a%2541', 'one of ? # % < > " | *'],
    ['/<script>/', 'one of ? # % < > " | *'],
    ['/a\u0000b/', 'a control character'],
    ['/a%0ab/', 'a control character'],
    ['/a\u202Eb/', 'a character that changes the direction of writing, U+202E'],
    ['/a//b/', 'two slashes in a row'],
    ['/a/ /b/', 'a space next to a slash'],
    ['/a/index.html', 'index.html, which a path does not need'],
    [`/${'あ'.repeat(86)}/`, 'a part longer than 255 bytes'],
    [`/${'sample/'.repeat(603)}`, '4222 bytes, 800 at most'],
  ])('%j', (text, note) => {
    expect(explainAlias(text)).toBe(note);
    expect(alias.safeParse(text).success).toBe(false);
  });
});
