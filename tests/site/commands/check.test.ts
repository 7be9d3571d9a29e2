import { realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
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

test('for a named story, even a draft, it reports what a build would report about its text', async () => {
  const { status, output } = await check('articles/draft.md');
  expect(status).toBe(0);
  expect(output).toContain('content/articles/draft.md:');
  expect(output).toContain('[^2]: and the note, as a paragraph of its own');
  expect(output).not.toContain('articles/open.md');
});

test('without a name, all texts are checked, and each mistake is reported once', async () => {
  const { output } = await check();
  for (const write of [
    '[^2]: and the note, as a paragraph of its own',
    '<mark>A sample</mark>',
    'a quotation (> words), or nothing',
    'the emoji itself',
    'there is no public story in this file',
  ])
    expect(output.split(write), write).toHaveLength(2);
});

test('any file of the content can be named, and other files are refused', async () => {
  await writeFiles(content, {
    'pages/plain.md': '---\ntitle: Plain\n---\n\nA sample.\n',
    'front.yaml': 'lead: nonesuch\n',
  });
  expect((await check('pages/plain.md', 'publication.yaml')).output).toMatch(
    /pages\/plain\.md {2}has no problems\n.*publication\.yaml {2}has no problems/,
  );
  expect(await check('front.yaml')).toMatchObject({
    status: 1,
    output: expect.stringContaining('front.yaml:1:7  lead'),
  });
  await writeFiles(content, { 'front.yaml': '' });
  for (const file of ['look.css', 'articles', 'articles/none.md'])
    expect(await check(file)).toMatchObject({
      status: 1,
      output: expect.stringContaining('There is nothing to check in'),
    });
});

test('while the look is refused, a named file has its own problems, and the others are counted', async () => {
  const folder = path.join(await freshFolder('run-check-look'), 'content');
  await writeFiles(folder, {
    'look.css': ':root {\n  --accent: #eeeeee;\n}\n',
    'articles/wrong.md': storyFile({ id: 'wrongaaa', status: 'gone' }),
    'articles/sound.md': storyFile({ id: 'soundaaa' }),
  });
  const checkIn = (...files: string[]) =>
    runCommand('check', {
      content: folder,
      out: path.join(folder, '../site'),
      args: files.map((file) => path.join(folder, file)),
    });

  const wrong = await checkIn('articles/wrong.md');
  expect(wrong.status).toBe(1);
  expect(wrong.output).toContain('articles/wrong.md:');
  expect(wrong.output).toContain('1 more problem in other files: npm run check shows all.');
  expect(wrong.output).not.toContain('look.css');

  const sound = await checkIn('articles/sound.md');
  expect(sound.output).toMatch(/2 more problems in other files.*\n\n.*sound\.md {2}shows no problem yet/);
  expect((await checkIn('articles/no.md')).output).toMatch(/^There is nothing to check in/);
  expect((await checkIn()).output).toContain('look.css:2:3  --accent');
});

describe('a published story whose words change', () => {
  const FILE = 'articles/open.md';
  const BODY = 'The ferry leaves at nine.\n\nIt carries _forty_ cars & “two” buses.\n\n- one\n- two';
  const published = { published: '2024-01-05T12:00:00+09:00', title: 'A ferry & its cars', dateline: 'Sample City' };
  const CORRECTION = { at: '2024-02-05T12:00:00+09:00', kind: 'correction', text: 'It leaves at ten.' };
  let paper: string;
  const checkStory = async (fields: object, body: string) => {
    await writeFiles(paper, { [FILE]: storyFile({ id: 'openaaaa', ...published, ...fields }, body) });
    const { output } = await runCommand('check', { content: paper, out: path.join(paper, '../site'), args: [path.join(paper, FILE)] }); // prettier-ignore
    return output;
  };

  beforeAll(async () => {
    paper = path.join(await freshFolder('run-check-words'), 'content');
    await writeFiles(paper, {
      [FILE]: storyFile({ id: 'openaaaa', ...published }, BODY),
      'permalinks.tsv': '/2024/01/05/open/\topenaaaa\n',
    });
    const { status, output } = await runCommand('build', { content: paper, out: path.join(paper, '../site') });
    expect([status, output]).toEqual([0, expect.any(String)]);
  });

  test('is reported, with the lines to paste', async () => {
    const reported = await checkStory({}, BODY.replace('nine', 'ten'));
    expect(reported).toContain(`content/${FILE}  corrections\n  found     Sample City — The ferry leaves at ten.   (/2024/01/05/open/ has changed since the last build, and no correction says so)\n  write     corrections:\n              - { at: `); // prettier-ignore
    expect(await checkStory({ title: 'A boat & its cars' }, BODY)).toContain(
      'found     A boat & its cars   (/2024/01/05/open/ has changed',
    );
    expect(await checkStory({}, BODY.replace('- two', '- three'))).toContain(
      'found     three   (/2024/01/05/open/ has changed',
    );
    expect(await checkStory({}, BODY.replace(/\n\nIt.*/, ''))).toContain('found     text removed or moved');
  });

  test.each([
    ['only other signs or letter case', {}, BODY.replace('nine.', 'nine!').replace('“two”', '"Two"')],
    ['emphasis and links', {}, BODY.replace('_forty_', '**forty**').replace('nine', '[nine](https://a.example/)')],
    ['a correction', { corrections: [CORRECTION] }, BODY.replace('nine', 'ten')],
    ['updated', { updated: '2024-02-05T12:00:00+09:00' }, BODY.replace('nine', 'ten')],
    ['a draft', { status: 'draft' }, BODY.replace('nine', 'ten')],
    ['a withdrawal', { status: 'withdrawn', withdrawal: { at: CORRECTION.at, reason: 'It was wrong.' } }, ''],
  ])('is not reported if there is %s', async (_, fields, body) => {
    expect(await checkStory(fields, body)).not.toContain('other words');
  });

  test('is not reported if the last release has lost its words', async () => {
    const release = path.join(paper, '../site/search/index/stories');
    await rm(await realpath(release), { recursive: true });
    expect(await checkStory({}, BODY.replace('nine', 'ten'))).not.toContain('other words');
  });
});
