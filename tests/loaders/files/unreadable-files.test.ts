import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { readPaper, story } from '../content-folder.ts';

/** The report about a content folder. */
const reportOf = async (files: Record<string, string | Uint8Array>) =>
  formatProblems((await readPaper(files)).problems);

const LATIN_1 = new Uint8Array([0x41, 0xe9, 0x42]);

describe('a file that is not UTF-8 is refused by its name:', () => {
  test.each([
    ['series/s.md', 'encoding'],
    ['pages/p.md', 'encoding'],
    ['people/p.md', 'encoding'],
    ['topics/t.md', 'encoding'],
    ['publication.yaml', 'file'],
    ['look.css', 'file'],
    ['logo.svg', 'file'],
    ['front.yaml', 'file'],
    ['words/en.yaml', 'file'],
  ])('%s', async (file, field) => {
    const report = await reportOf({ 'articles/a.md': story(), [file]: LATIN_1 });
    expect(report).toMatch(new RegExp(`^content/${file}:1:\\d  ${field}\n`));
    expect(report).toContain('write     the file saved as UTF-8');
  });
});

test('a folder in place of the ledger is refused', async () => {
  expect(await reportOf({ 'articles/a.md': story(), 'permalinks.tsv/a.txt': '' })).toContain(
    'content/permalinks.tsv:1:1  file\n  found     EISDIR   (the file cannot be read)',
  );
});

test('a publication of more than 64 kB is refused', async () => {
  expect(await reportOf({ 'publication.yaml': `name: A\n# ${'a'.repeat(100_000)}\n` })).toContain('bytes of ');
});

test('invalid policies of a page hide none of its other mistakes', async () => {
  const page = '---\ntitle: A\npolicy: [nonsense, ethics]\n---\n\nA sample.\n';
  const report = await reportOf({ 'pages/a.md': page, 'pages/b.md': page.replace('nonsense, ', '') });
  expect(report).toContain('content/pages/a.md:3:10  policy[0]');
  expect(report).toContain('content/pages/b.md:3:10  policy[0]\n  found     ethics   (two pages state it');
});

test('front matter that is a list has no fields', async () => {
  expect(await reportOf({ 'articles/a.md': '---\n- a\n---\n\nA sample.\n' })).toContain(
    'content/articles/a.md:2:1  front matter\n  found     - a   (no fields)',
  );
});

test('a story of more than five million bytes is refused', async () => {
  expect(await reportOf({ 'articles/a.md': story({}, 'a'.repeat(5_000_000)) })).toMatch(
    /^content\/articles\/a\.md:1:1 {2}file\n {2}found {5}50\d{5} bytes\n {2}write {5}a file of at most 5000000 bytes$/,
  );
});

test.each([
  ['words/pt.yml', 'content/words/pt.yml:1:1  file\n  found     .yml\n  write     a file name that ends in .yaml'],
  ['pages/!.md', 'content/pages/!.md:1:1  slug\n  found     !   (file name: other characters than letters, digits and single hyphens)\n  write     letters, digits and single hyphens'], // prettier-ignore
  ['articles/a.markdown', 'content/articles/a.markdown:1:1  file\n  found     .markdown\n  write     a file name that ends in .md'], // prettier-ignore
  ['pages/a!.md', 'content/pages/a!.md:1:1  slug\n  found     a!   (file name: other characters'],
  ['people/a!.md', 'content/people/a!.md:1:1  slug\n  found     a!   (file name: other characters'],
  ['topics/a!.md', 'content/topics/a!.md:1:1  slug\n  found     a!   (file name: other characters'],
  ['series/a!.md', 'content/series/a!.md:1:1  slug\n  found     a!   (file name: other characters'],
])('the name %s is refused', async (file, report) => {
  expect(await reportOf({ [file]: '---\ntitle: A sample\n---\n\nA sample.\n' })).toContain(report);
});

test('if the publication cannot be read, only mistakes in file names are reported', async () => {
  const report = await reportOf({ 'publication.yaml': '', 'articles/a.markdown': '', 'articles/b.md': '' });
  expect(report).toMatch(/^content\/articles\/a\.markdown:1:1 {2}file\n[^]*\.md$/);
  expect(await reportOf({ 'publication.yaml': '', 'articles/b.md': '' })).toMatch(/^content\/publication\.yaml:/);
});
