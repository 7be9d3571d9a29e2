import { expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { refusalsOf, story, writeContent } from '../content-folder.ts';

const original = story({ id: 'aaaaaaaa' });
const translation = (fields: Record<string, string>) => story({ id: 'bbbbbbbb', ...fields });

test.each([
  [
    'the id of its original resembles no story',
    { lang: 'pt', translationOf: 'zzzzzzzz' },
    `content/articles/b.md:7:16  translationOf
  found     zzzzzzzz   (no story has this id)
  write     the id of a story`,
  ],
  [
    'its original does not exist',
    { lang: 'pt', translationOf: 'aaaaaaab' },
    `content/articles/b.md:7:16  translationOf
  found     aaaaaaab   (no story has this id)
  write     aaaaaaaa`,
  ],
  [
    'it is in the same language',
    { translationOf: 'aaaaaaaa' },
    `content/articles/b.md:1:1  lang
  found     en   (content/articles/a.md, which it translates, is in the same language)
  write     the language of this story, or no translationOf`,
  ],
  [
    'it translates itself',
    { lang: 'pt', translationOf: 'bbbbbbbb' },
    `content/articles/b.md:7:16  translationOf
  found     bbbbbbbb   (a story cannot be a translation of itself)
  write     the id of another story, or nothing`,
  ],
  [
    'it says that an original was checked and names none',
    { lang: 'pt', originalChecked: '2023-11-18T09:00:00+09:00' },
    `content/articles/b.md:7:18  originalChecked
  found     2023-11-18T09:00:00+09:00   (not a translation)
  write     translationOf: the id of the original, too`,
  ],
])('a translation is refused if %s', async (_, fields: Record<string, string>, report) => {
  expect(await refusalsOf({ 'articles/a.md': original, 'articles/b.md': translation(fields) })).toBe(report);
});

test('a translation of a translation is refused with the original', async () => {
  const report = await refusalsOf({
    'articles/a.md': original,
    'articles/b.md': translation({ lang: 'pt', translationOf: 'aaaaaaaa' }),
    'articles/c.md': story({ id: 'cccccccc', lang: 'de', translationOf: 'bbbbbbbb' }),
  });
  expect(report).toBe(`content/articles/c.md:7:16  translationOf
  found     bbbbbbbb   (content/articles/b.md is a translation itself)
  write     aaaaaaaa`);
});

test('a story has only one translation into each language', async () => {
  const report = await refusalsOf({
    'articles/a.md': original,
    'articles/b.md': translation({ lang: 'pt', translationOf: 'aaaaaaaa' }),
    'articles/c.md': story({ id: 'cccccccc', lang: 'pt', translationOf: 'aaaaaaaa' }),
  });
  expect(report).toBe(`content/articles/c.md:7:16  translationOf
  found     aaaaaaaa   (two translations of the same story into pt, also in content/articles/b.md:7)
  write     another language, or nothing`);
});

const now = new Date('2024-06-01T12:00:00Z');
const notesOf = async (a: string, b = translation({ lang: 'pt', translationOf: 'aaaaaaaa' })) => {
  const contentDir = await writeContent({ 'articles/a.md': a, 'articles/b.md': b });
  return (await readContent({ contentDir, moments: { now, clock: now } })).warnings.map(({ text }) => text).join('\n');
};

test.each([
  ['draft', { status: 'draft' }, 'a draft', 'nothing, once both are public'],
  ['story under embargo', { embargo: '2025-01-01T00:00:00Z' }, 'under embargo', 'nothing, once both are public'],
  ['expired story', { expires: '2024-01-01T00:00:00Z' }, 'no longer public', 'its own expires, if the licence covers both'], // prettier-ignore
  ['withdrawn story', { status: 'withdrawn', withdrawal: '{ at: 2024-01-01T00:00:00Z, reason: A sample. }' }, 'withdrawn', 'status: withdrawn, if the reason applies to both'], // prettier-ignore
])('the build reports that readers cannot be sent to an original that is a %s', async (_, fields, state, write) => {
  expect(await notesOf(story({ id: 'aaaaaaaa', ...fields }))).toBe(`content/articles/b.md:7:16  translationOf
  found     aaaaaaaa   (content/articles/a.md, which it translates, is ${state}: neither links to the other)
  write     ${write}`);
});

test('a correction of the original is reported until it is answered', async () => {
  const corrections = '[{ at: 2024-01-02T00:00:00Z, kind: correction, text: It was seven. }]';
  const corrected = story({ id: 'aaaaaaaa', corrections });
  expect(await notesOf(corrected)).toBe(`content/articles/b.md:7:16  translationOf
  found     aaaaaaaa   (content/articles/a.md, which it translates, was corrected at 2024-01-02 09:00 JST)
  write     the same correction in this story, or, if it needs none:
            originalChecked: 2024-01-02T09:00:00+09:00`);
  const answers = [{ corrections }, { originalChecked: '2024-01-02T09:00:00+09:00' }];
  for (const answer of answers)
    expect(await notesOf(corrected, translation({ lang: 'pt', translationOf: 'aaaaaaaa', ...answer }))).toBe('');
});
