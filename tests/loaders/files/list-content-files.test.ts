import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { listContentFiles } from '../../../src/loaders/files/list-content-files.ts';
import { series, story, writeContent } from '../content-folder.ts';

describe('the content folder is read in the order of code units', () => {
  test('in whatever order the disk lists it, without names that begin with a dot', async () => {
    const contentDir = await writeContent({
      'articles/b.md': '',
      'articles/a/z.md': '',
      'articles/B.md': '',
      'articles/a.md': '',
      'articles/.hidden.md': '',
      'articles/.git/x.md': '',
      'series/s.md': '',
      'pages/p.md': '',
      'people/q.md': '',
      'topics/t.md': '',
      'callouts/c.md': '',
      'permalinks.tsv': '',
    });
    expect(await listContentFiles(contentDir)).toEqual({
      stories: ['articles/B.md', 'articles/a.md', 'articles/a/z.md', 'articles/b.md'],
      series: ['series/s.md'],
      pages: ['pages/p.md'],
      people: ['people/q.md'],
      topics: ['topics/t.md'],
      callouts: ['callouts/c.md'],
      problems: [],
      ignored: [],
    });
  });

  test('a file that is not Markdown is ignored with a note, a picture without one', async () => {
    const contentDir = await writeContent({
      'articles/a.txt': '',
      'articles/a.JPG': '',
      'articles/a.svg': '',
      'series/list.csv': '',
      'words/notes.txt': '',
      'story.md': story(),
    });
    expect((await readContent({ contentDir })).warnings.map(({ text }) => text)).toEqual([
      'content/articles/a.svg is ignored: it is neither Markdown nor a picture.',
      'content/articles/a.txt is ignored: it is neither Markdown nor a picture.',
      'content/series/list.csv is ignored: it is neither Markdown nor a picture.',
      'content/story.md is ignored: stories are in articles/, series in series/, pages in pages/.',
      'content/words/notes.txt is ignored: words are in files such as words/pt.yaml.',
    ]);
  });

  test('.MD is Markdown, and files with other Markdown extensions are refused by name', async () => {
    const contentDir = await writeContent({ 'articles/a.MD': story(), 'articles/b.markdown': story() });
    const { articles, problems } = await readContent({ contentDir });
    expect(articles.map(({ slug }) => slug)).toEqual(['a']);
    expect(formatProblems(problems)).toBe(`content/articles/b.markdown:1:1  file
  found     .markdown
  write     a file name that ends in .md`);
  });
});

describe('a symbolic link', () => {
  const report = async (contentDir: string) => formatProblems((await readContent({ contentDir })).problems);

  test('to a file within the content folder is followed', async () => {
    const contentDir = await writeContent({ 'articles/.keep/real.md': story(), 'series/s.md': series });
    await symlink('.keep/real.md', path.join(contentDir, 'articles/link.md'));
    const { articles, problems } = await readContent({ contentDir });
    expect(problems).toEqual([]);
    expect(articles.map(({ file }) => file)).toEqual(['articles/link.md']);
  });

  test('that leaves the content folder is refused', async () => {
    const contentDir = await writeContent({ 'articles/a.md': story() });
    await writeFile(path.join(contentDir, '../outside.md'), story({ id: 'bbbbbbbb' }));
    await symlink('../../outside.md', path.join(contentDir, 'articles/link.md'));
    expect(await report(contentDir)).toBe(`content/articles/link.md:1:1  file
  found     → ../../outside.md   (a symbolic link that leaves the content folder)
  write     the file itself`);
  });

  test('to a folder, or to nothing, is refused', async () => {
    const contentDir = await writeContent({ 'articles/2023/a.md': story() });
    await symlink('2023', path.join(contentDir, 'articles/2024'));
    await symlink('gone.md', path.join(contentDir, 'articles/b.md'));
    expect(await report(contentDir)).toBe(`content/articles/2024:1:1  file
  found     → 2023   (a symbolic link to a folder)
  write     the folder itself, or a link to each file

content/articles/b.md:1:1  file
  found     → gone.md   (a symbolic link to nothing)
  write     the file itself`);
  });

  test('that replaces a whole folder and leaves the content folder is refused', async () => {
    const contentDir = await writeContent({ 'articles/a.md': story() });
    await rename(path.join(contentDir, 'articles'), path.join(contentDir, '../elsewhere'));
    await symlink('../elsewhere', path.join(contentDir, 'articles'));
    expect(await report(contentDir)).toContain('content/articles:1:1  file\n  found     → ../elsewhere');
  });

  test('may be the content folder itself', async () => {
    const contentDir = await writeContent({ 'articles/a.md': story() });
    const link = path.join(contentDir, '../linked');
    await symlink('content', link);
    expect((await readContent({ contentDir: link })).articles).toHaveLength(1);
  });

  test('to a folder that contains it causes no endless loop', async () => {
    const contentDir = await writeContent({ 'articles/a.md': story() });
    await mkdir(path.join(contentDir, 'articles/deep'));
    await symlink('..', path.join(contentDir, 'articles/deep/round'));
    expect(await report(contentDir)).toContain('(a symbolic link to a folder)');
  });
});
