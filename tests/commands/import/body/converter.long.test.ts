import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { publication } from '../../../../src/publication.ts';
import { Converter } from '../../../../src/commands/import/body/converter.ts';

const converter = new Converter(
  {
    archiveDir: '',
    publication,
    drafts: false,
    system: 'Hugo',
    indexed: { posts: [], pages: [] },
    files: [],
    sites: [],
    copyFiles: false,
    skipPictures: false,
    names: new Map(),
    leaveOut: new Set(),
  },
  { program: path.join(import.meta.dirname, 'hostile-thread.ts'), seconds: 4 },
);

describe('a post that takes too long is refused by name, and the next one is imported', () => {
  test.each([
    ['endless.md', 'takes more than 4 s to read'],
    ['backtracking.md', 'takes more than 4 s to read'],
    ['large.md', /^(?:takes more than 4 s to read|.*reaching memory limit.*)$/],
    ['fault.md', 'a fault of the program'],
  ])('%s', async (file, note) => {
    expect(await converter.convert({ file: 'before.md', target: '' })).toMatchObject({
      body: 'before.md',
      problems: [],
    });
    expect((await converter.convert({ file, target: '' })).problems).toEqual([
      { line: 1, column: 1, field: 'body', note: expect.stringMatching(note), write: 'a shorter or simpler text' },
    ]);
    expect(await converter.convert({ file: 'after.md', target: '' })).toMatchObject({ body: 'after.md', problems: [] });
  });
});
