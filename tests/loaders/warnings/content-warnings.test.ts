import { expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { series, story, writeContent } from '../content-folder.ts';

const NOON = new Date('2024-06-01T12:00:00Z');

const withFields = (fields: string) => series.replace('---\n', `---\n${fields}\n`);
const part = (number: number) => ({ id: `partpar${'abc'[number % 3]}`, series: `{ id: s, part: ${number} }` });

test.each([
  [
    'a part beyond what the series plans',
    { 'articles/a.md': story(part(4)), 'series/s.md': withFields('planned: 3') },
    `content/articles/a.md:6:24  series.part
  found     4   (the series has 3 parts)
  write     a number up to 3, or a higher number for planned in content/series/s.md`,
  ],
  [
    'a complete series that lacks one part',
    {
      'articles/a.md': story(part(1)),
      'articles/c.md': story(part(3)),
      'series/s.md': withFields('state: complete'),
    },
    `content/series/s.md:2:8  state
  found     complete   (part 2 has no story)
  write     ongoing, or the missing stories`,
  ],
  [
    'a complete series that lacks many parts',
    { 'articles/a.md': story(part(9)), 'series/s.md': withFields('state: complete') },
    `content/series/s.md:2:8  state
  found     complete   (parts 1, 2, 3, 4, 5 … have no story)
  write     ongoing, or the missing stories`,
  ],
  [
    'a complete series that lacks parts',
    {
      'articles/a.md': story(part(1)),
      'articles/c.md': story({ ...part(3), status: 'draft' }),
      'series/s.md': withFields('planned: 4\nstate: complete'),
    },
    `content/series/s.md:3:8  state
  found     complete   (parts 2, 4 have no story)
  write     ongoing, or the missing stories`,
  ],
  [
    'a withdrawal in the future',
    { 'articles/a.md': story({ status: 'withdrawn', withdrawal: '{ at: 2024-06-02T00:00:00Z, reason: A sample. }' }) },
    `content/articles/a.md:7:19  withdrawal.at
  found     2024-06-02T00:00:00Z   (in the future, but the notice is shown already)
  write     the time the story was withdrawn`,
  ],
])('%s is reported and accepted', async (_, files: Record<string, string>, note) => {
  const contentDir = await writeContent(files);
  const { warnings, problems } = await readContent({ contentDir, moments: { now: NOON, clock: NOON } });
  expect(warnings.map(({ text }) => text)).toEqual([note]);
  expect(problems).toEqual([]);
});

test.each([
  ['the last planned part', { 'articles/a.md': story(part(3)), 'series/s.md': withFields('planned: 3') }],
  [
    'a complete series with all its parts',
    { 'articles/a.md': story(part(1)), 'series/s.md': withFields('state: complete') },
  ],
  ['a story of the coming months', { 'articles/a.md': story({ published: '2025-05-31T00:00:00Z' }) }],
])('nothing is reported for %s', async (_, files: Record<string, string>) => {
  const contentDir = await writeContent(files);
  expect((await readContent({ contentDir, moments: { now: NOON, clock: NOON } })).warnings).toEqual([]);
});
