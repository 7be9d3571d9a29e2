import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, type BuildResult } from '../helpers/build-site.ts';

const WORK = path.resolve('.cache/tests/console');
const CONTENT = path.join(WORK, 'content');

let result: BuildResult;

beforeAll(async () => {
  await rm(WORK, { recursive: true, force: true });
  await mkdir(path.join(CONTENT, 'articles'), { recursive: true });
  await writeFile(
    path.join(CONTENT, 'articles/public.md'),
    '---\nid: publicaa\ntitle: A sample\npublished: 2026-01-01T09:00:00+09:00\nagency: Sample Agency\n---\n\nA sample paragraph.\n\n<script>alert(1)</script>\n',
  );
  await writeFile(
    path.join(CONTENT, 'articles/later.md'),
    '---\nid: lateraaa\ntitle: A later sample\npublished: 2026-12-01T06:00:00+09:00\nagency: Sample Agency\n---\n\nA sample.\n',
  );
  await writeFile(path.join(CONTENT, 'articles/notes.txt'), 'Notes of an editor.');
  result = await buildSite({ content: CONTENT, out: path.join(WORK, 'site'), now: '2026-11-01T00:00:00Z' });
});

test('the build says when the edition next changes', () => {
  expect(result.output).toContain('Next change: 2026-12-01 06:00 JST, 1 story becomes public. Build again then.');
});

test('a file that is not Markdown is passed over with a note', () => {
  expect(result).toMatchObject({ status: 0 });
  expect(result.output).toMatch(/articles[\\/]notes\.txt/);
});

test('what the sanitizer took away is told with file and line', () => {
  expect(result.output).toMatch(/articles[\\/]public\.md:10 .*\n {2}found {5}<script/);
});
