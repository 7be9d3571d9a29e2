import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, type BuildResult } from '../../../tools/lib/build-site.ts';
import { freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { pageAt } from '../../../tools/lib/pages.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

const BODY = [
  'A sample.',
  '<script>alert("sample")</script>',
  'A sample with <span onclick="sample()">a handler</span>.',
  'A sample with [a link](no-such-story.md).',
].join('\n\n');

let built: BuildResult;
let content: string;
let out: string;

beforeAll(async () => {
  const folder = await freshFolder('console');
  content = path.join(folder, 'content');
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
    /^Built \.cache\/tests\/console\/site\/ in \d+\.\d s: \d+ written, 0 unchanged, 0 removed\.$/m,
  );
});

test('a file that is not a story is ignored with a note', () => {
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

test('the report has every warning that the terminal showed', async () => {
  const warnings = await latestWarnings();
  expect(warnings.filter((warning) => !built.output.includes(warning))).toEqual([]);
  const notes = ['notes.txt is ignored', 'README.md is ignored', 'raw.md:10  ', 'raw.md:12  ', 'raw.md:14:15  link'];
  expect(notes.filter((note) => !warnings.some((warning) => warning.includes(note)))).toEqual([]);
});

test('and it is not on the page', async () => {
  const { document } = await pageAt(out, '/2024/01/05/raw/');
  expect(document.querySelector('.prose :is(script, [onclick], [href*="no-such-story"])')).toBeNull();
  expect(document.querySelector('.prose')?.textContent).toContain('a handler');
});

test('it is reported once at each build until it is fixed', async () => {
  const count = ({ output }: BuildResult) => output.split('raw.md:10  ').length - 1;
  expect(count(built)).toBe(1);
  const other = async (title: string) =>
    writeFiles(content, {
      'articles/other.md': storyFile({ id: 'otherrrr', title, published: '2020-01-05T12:00:00+09:00' }),
    });

  for (const change of [() => other('One'), () => Promise.resolve()]) {
    await change();
    expect(count(await buildSite({ content, out }))).toBe(1);
    const { unchanged } = await latestReport();
    expect((await latestWarnings()).filter((warning) => warning.includes('raw.md:10  '))).toHaveLength(1);
    expect(unchanged).toBeGreaterThan(10);
  }

  await writeFiles(content, { 'articles/raw.md': storyFile({ id: 'rawrawra' }, 'A sample.') });
  expect((await buildSite({ content, out })).output).not.toContain('raw.md');
  expect((await latestWarnings()).join()).not.toContain('raw.md');
});

async function latestWarnings(): Promise<readonly string[]> {
  return (await latestReport()).warnings;
}

async function latestReport(): Promise<{ warnings: readonly string[]; unchanged: number }> {
  const folder = path.dirname(out);
  const reports = listFiles(folder).filter((file) => file.endsWith('report.json'));
  const [latest = ''] = reports.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return JSON.parse(await readFile(path.join(folder, latest), 'utf8')) as { warnings: string[]; unchanged: number };
}
