import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fillIds } from '../../../src/loaders/stories/fill-ids.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { writeContent } from '../content-folder.ts';

const HEAD = `---\n# a note\ntitle: 'A sample: of a headline'\npublished: 2023-11-17T09:10:00+09:00\nagency: Sample\n`;

let printed: string[];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => vi.restoreAllMocks());

test.for([
  ['without the field', `${HEAD}---\nText.\n`, /^---\nid: [a-z2-7]{8}\n# a note\n/],
  ['with an empty one', `${HEAD}id:\n---\nText.\n`, /\nagency: Sample\nid: [a-z2-7]{8}\n---\n/],
] as const)('a story %s gets an id, which is reported, and nothing else changes', async ([, text, expected]) => {
  const contentDir = await writeContent({ 'articles/a.md': text });
  expect(fillIds(contentDir, (await readContent({ contentDir })).withoutId)).toBe(true);
  const after = await readFile(path.join(contentDir, 'articles/a.md'), 'utf8');
  expect(after).toMatch(expected);
  expect(after.replace(/id: [a-z2-7]{8}\n/, text.includes('id:') ? 'id:\n' : '')).toBe(text);
  const { problems, articles } = await readContent({ contentDir });
  expect(problems).toEqual([]);
  expect(printed).toEqual([expect.stringMatching(new RegExp(`articles/a\\.md now has the id ${articles[0]?.id}\\.$`))]);
});

test('no story gets an id instead of an invalid one', async () => {
  const contentDir = await writeContent({ 'articles/a.md': `${HEAD}id: no\n---\nText.\n` });
  expect((await readContent({ contentDir })).withoutId).toEqual([]);
});

test('a file that is gone or has no front matter is left unchanged', async () => {
  const contentDir = await writeContent({ 'articles/a.md': 'Text.\n' });
  const stories = ['articles/a.md', 'articles/gone.md'].map((file) => ({ file, id: 'aaaaaaaa' }));
  expect(fillIds(contentDir, stories)).toBe(false);
  expect(printed).toEqual([]);
});

// The superuser may write anywhere.
test.skipIf(process.getuid?.() === 0)(
  'a file that cannot be written is left unchanged',
  { meta: { needs: 'a user who is not the superuser' } },
  async () => {
    const contentDir = await writeContent({ 'articles/a.md': `${HEAD}---\nText.\n` });
    await chmod(path.join(contentDir, 'articles/a.md'), 0o400);
    expect(fillIds(contentDir, (await readContent({ contentDir })).withoutId)).toBe(false);
    expect(printed).toEqual([]);
  },
);
