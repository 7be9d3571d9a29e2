import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, type BuildResult } from '../helpers/build-site.ts';
import { freshFolder, listFiles, writeFiles } from '../helpers/folders.ts';
import { pageAt } from '../helpers/pages.ts';
import { storyFile } from '../helpers/stories.ts';

const BODY = [
  'A sample.',
  '<script>alert("sample")</script>',
  'A sample with <span onclick="sample()">a handler</span>.',
  'A sample with [a link](no-such-story.md).',
].join('\n\n');

let built: BuildResult;
let out: string;

beforeAll(async () => {
  const folder = await freshFolder('console');
  const content = path.join(folder, 'content');
  out = path.join(folder, 'site');
  await writeFiles(content, {
    'articles/scheduled.md': storyFile({ id: 'schedule', published: '2026-12-01T06:00:00+09:00' }),
    'articles/raw.md': storyFile({ id: 'rawrawra' }, BODY),
    'articles/notes.txt': 'A sample that is no story.',
    'README.md': 'A sample that is no story.',
  });
  built = await buildSite({ content, out });
});

test('the build says when the edition next changes', () => {
  const lines = built.output.split('\n');
  expect(lines).toContain('Next change: 2026-12-01 06:00 JST, 1 story becomes public. Build again then.');
});

test('the build says where the site is', () => {
  expect(built.status).toBe(0);
  expect(built.output).toMatch(
    /^Built \.cache\/tests\/console\/site\/ in \d+\.\d s: \d+ files are new, 0 stay, 0 are gone\.$/m,
  );
});

test('a file that is no story is passed over with a note', () => {
  expect(built.output).toContain('.cache/tests/console/content/articles/notes.txt is ignored');
  expect(built.output).toContain('.cache/tests/console/content/README.md is ignored');
});

test.for([
  ['10  ', '<script>'],
  ['12  ', '<span onclick="sample()">'],
  ['14:15  link', 'no-such-story.md'],
] as const)('what a page cannot show is named with its file and place %s: %s', ([place, found]) => {
  const lines = built.output.split('\n');
  const index = lines.findIndex((text) => text.includes(`.cache/tests/console/content/articles/raw.md:${place}`));
  expect(lines[index + 1]).toMatch(/^ {2}found {5}/);
  expect(lines[index + 1]).toContain(found);
});

test('the report holds every warning that the terminal showed', async () => {
  const [report = ''] = listFiles(path.dirname(out)).filter((file) => file.endsWith('report.json'));
  const { warnings } = JSON.parse(await readFile(path.join(path.dirname(out), report), 'utf8')) as {
    warnings: string[];
  };
  expect(warnings.filter((warning) => !built.output.includes(warning))).toEqual([]);
  const notes = ['notes.txt is ignored', 'README.md is ignored', 'raw.md:10  ', 'raw.md:12  ', 'raw.md:14:15  link'];
  expect(notes.filter((note) => !warnings.some((warning) => warning.includes(note)))).toEqual([]);
});

test('and it is not on the page', async () => {
  const { document } = await pageAt(out, '/2024/01/05/raw/');
  expect(document.querySelector('.prose :is(script, [onclick], [href*="no-such-story"])')).toBeNull();
  expect(document.querySelector('.prose')?.textContent).toContain('a handler');
});
