import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../../src/lib/text/shell-word.ts';

test.each(['dist', 'content/articles/2026/harbour-opens.md', '/2024/05/01/café/', '../見本/記事.md'])(
  '%s stays as it is in a command',
  (text) => {
    expect(shellWord(text)).toBe(text);
  },
);

test
  .skipIf(process.platform === 'win32')
  .each(['my paper/dist', "the editor's.md", 'a$HOME`b`"c"\\d', '*', '~', '', 'a\nb'])(
  'a shell reads %j as one word',
  (text) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text);
  },
);
