import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';

let content: string;
const check = (...files: string[]) =>
  runCommand('check', {
    content,
    out: path.join(content, '../site'),
    args: files.map((file) => path.join(content, file)),
  });

beforeAll(async () => {
  content = path.join(await freshFolder('run-check'), 'content');
  await writeFiles(content, {
    'articles/draft.md': storyFile({ id: 'draftaaa', status: 'draft', series: { id: 'sample' } }, 'A sample[^2].'),
    'articles/open.md': storyFile(
      { id: 'openaaaa' },
      'See [x](/nope/) and [the draft](draft.md).\n\n==A sample== ends.',
    ),
    'series/sample.md': `${seriesFile()}\n:::note\n`,
    'pages/contact.md': '---\ntitle: Contact\n---\n\nCall us :phone:\n',
  });
});

test('of a story that is named is said what a build would say of its text, a draft’s too', async () => {
  const { status, output } = await check('articles/draft.md');
  expect(status).toBe(0);
  expect(output).toContain('content/articles/draft.md:');
  expect(output).toContain('[^2]: and the note, as a paragraph of its own');
  expect(output).not.toContain('articles/open.md');
});

test('without a name all texts are looked at, and each slip is told once', async () => {
  const { output } = await check();
  for (const write of [
    '[^2]: and the note, as a paragraph of its own',
    '<mark>A sample</mark>',
    'a quotation (> words), or nothing',
    'the sign itself',
    'there is no public story in this file',
  ])
    expect(output.split(write), write).toHaveLength(2);
});
