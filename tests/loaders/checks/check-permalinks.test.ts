import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { newPermalinks } from '../../../src/edition/permalinks/permalinks.ts';
import { series, story, writeContent } from '../content-folder.ts';

/** An edition made for the current day. */
const TODAY = { now: new Date('2024-12-01T00:00:00Z'), clock: new Date('2024-12-01T00:00:00Z') };

const OWN = '/2023/11/17/a/\taaaaaaaa\n';
const WITHDRAWN = { status: 'withdrawn', withdrawal: '{ at: 2024-01-01T00:00:00Z, reason: A reason. }' };

describe('an address of the ledger is kept alive by', () => {
  test.for([
    ['the page of its story', OWN, {}],
    ['its story’s notice', OWN, WITHDRAWN],
    ['an alias of its story', '/old/\taaaaaaaa\n', { aliases: '[/old]' }],
    ['an alias in different letter case', '/Old/\taaaaaaaa\n', { aliases: '[/old/]' }],
    ['an alias of a story that another one was merged into', '/old/\tgggggggg\n', { aliases: '[/old/]' }],
    ['a topic whose page now has this address', '/topics/news/\taaaaaaaa\n', { topics: '[News]' }],
  ] as const)('%s', async ([, ledger, fields]) => {
    expect(await refusals({ 'articles/a.md': story(fields) }, ledger)).toBe('');
  });

  test('nothing, intentionally, once its licence has ended', async () => {
    const expired = { expires: '2024-06-01T00:00:00Z' };
    expect(await refusals({ 'articles/moved.md': story(expired) }, OWN)).toBe('');
    expect(await refusals({ 'articles/a.md': story({ ...expired, status: 'draft' }) }, OWN)).toBe('');
  });

  test('nothing, in an edition of an earlier day', async () => {
    const earlier = { now: new Date('2023-01-01'), clock: TODAY.clock };
    expect(await refusals({ 'articles/a.md': story() }, OWN, earlier)).toBe('');
  });
});

describe('an address of the ledger that would be lost is refused', () => {
  test('with the line to add to the story that moved', async () => {
    expect(await refusals({ 'articles/b.md': story() }, OWN)).toBe(`content/articles/b.md:1:1  aliases
  found     /2023/11/17/a/   (redirected to this story, which is now at /2023/11/17/b/)
  write     aliases: [ /2023/11/17/a/ ]`);
  });

  test('with the aliases that the story already has, quoted where YAML requires it', async () => {
    const moved = story({ aliases: '[/older/]' });
    expect(await refusals({ 'articles/b.md': moved }, `${OWN}/a, b: c/\taaaaaaaa\n`)).toBe(
      `content/articles/b.md:6:10  aliases
  found     /2023/11/17/a/ and 1 more   (redirected to this story, which is now at /2023/11/17/b/)
  write     aliases: [ /older/, /2023/11/17/a/, "/a, b: c/" ]`,
    );
    const mended = story({ aliases: '[ /older/, /2023/11/17/a/, "/a, b: c/" ]' });
    expect(await refusals({ 'articles/b.md': mended }, `${OWN}/a, b: c/\taaaaaaaa\n`)).toBe('');
  });

  test('if an alias was removed', async () => {
    expect(await refusals({ 'articles/a.md': story() }, `${OWN}/old/\taaaaaaaa\n`)).toContain(
      'write     aliases: [ /old/ ]',
    );
  });

  test('with how to restore a deleted story', async () => {
    const other = { 'articles/b.md': story({ id: 'bbbbbbbb' }) };
    expect(await refusals(other, `/1/\tbbbbbbbb\n${OWN}`.replace('/1/', '/2023/11/17/b/'))).toBe(
      `content/permalinks.tsv:2:1  address
  found     /2023/11/17/a/   (no story has the id aaaaaaaa any more)
  write     the file of the story again, with these lines to withdraw it; or npm run forget -- /2023/11/17/a/, if no reader ever had the address
            id: aaaaaaaa
            status: withdrawn
            withdrawal: { at: 2024-12-01T09:00:00+09:00, reason: "Why, in a sentence for readers." }`,
    );
  });

  test('if a story became a draft again', async () => {
    expect(await refusals({ 'articles/a.md': story({ status: 'draft' }) }, OWN)).toBe(
      `content/articles/a.md:6:9  status
  found     draft   (has been public at /2023/11/17/a/)
  write     status: published, or to withdraw it:
            status: withdrawn
            withdrawal: { at: 2024-12-01T09:00:00+09:00, reason: "Why, in a sentence for readers." }`,
    );
  });

  test.for([
    ['published', { published: '2025-01-01T00:00:00Z' }],
    ['embargo', { embargo: '2025-01-01T00:00:00Z' }],
  ] as const)('if %s was moved to a later time', async ([field, fields]) => {
    const report = await refusals({ 'articles/a.md': story(fields) }, OWN);
    expect(report).toContain(`  ${field}\n  found     2025-01-01T00:00:00Z   (in the future, but`);
    expect(report).toContain(
      'write     the time it was first public, or to withdraw it:\n            status: withdrawn\n',
    );
  });

  test('if the id of its story was changed', async () => {
    expect(await refusals({ 'articles/a.md': story({ id: 'bbbbbbbb' }) }, OWN)).toBe(`content/articles/a.md:2:5  id
  found     bbbbbbbb   (the story at /2023/11/17/a/ had another id; its short link and the feeds depend on it)
  write     id: aaaaaaaa`);
  });

  test('if another story has taken it', async () => {
    const files = { 'articles/moved.md': story(), 'articles/a.md': story({ id: 'bbbbbbbb' }) };
    expect(await refusals(files, OWN)).toBe(`content/articles/a.md:1:1  slug
  found     /2023/11/17/a/   (the address of another story, content/articles/moved.md)
  write     another slug, or another file name`);
  });

  test('together with all other mistakes', async () => {
    const files = { 'articles/b.md': story(), 'articles/c.md': story({ id: 'cccccccc', titel: 'x' }) };
    const report = await refusals(files, `${OWN}no line\n`);
    expect(report).toContain('content/articles/b.md:1:1  aliases');
    expect(report).toContain('content/articles/c.md:6:1  titel');
    expect(report).toContain('content/permalinks.tsv:2:1  address');
  });

  test('but not while its story is refused for another reason', async () => {
    for (const fields of [{ title: '' }, { id: 'no' }]) {
      for (const file of ['a', 'moved']) {
        const report = await refusals({ [`articles/${file}.md`]: story(fields) }, OWN);
        expect(report.split('\n\n')).toHaveLength(1);
        expect(report).toMatch(/^content\/articles/);
      }
    }
  });

  test('nor while a story that would redirect it is refused', async () => {
    const other = story({ id: 'bbbbbbbb', title: '', aliases: '[/2023/11/17/a/]' });
    expect(await refusals({ 'articles/b.md': other }, OWN)).toMatch(
      /^content\/articles\/b\.md:3:8 {2}title\n[^\n]*\n[^\n]*$/,
    );
  });
});

describe('a build adds to the ledger', () => {
  test('current and earlier addresses of public and withdrawn stories, but of no hidden one', async () => {
    const added = await additions({
      'articles/a.md': story({ aliases: '[/old/]' }),
      'articles/b.md': story({ id: 'bbbbbbbb', ...WITHDRAWN }),
      'articles/draft.md': story({ id: 'dddddddd', status: 'draft' }),
      'articles/later.md': story({ id: 'eeeeeeee', published: '2025-01-01T00:00:00Z' }),
      'articles/held.md': story({ id: 'ffffffff', embargo: '2025-01-01T00:00:00Z' }),
      'articles/over.md': story({ id: 'gggggggg', expires: '2024-06-01T00:00:00Z' }),
      'series/s.md': series,
    });
    expect(added).toEqual([
      { path: '/2023/11/17/a/', id: 'aaaaaaaa' },
      { path: '/old/', id: 'aaaaaaaa' },
      { path: '/2023/11/17/b/', id: 'bbbbbbbb' },
    ]);
  });

  test('only what it does not have yet', async () => {
    expect(await additions({ 'articles/a.md': story({ aliases: '[/old/]' }), 'permalinks.tsv': OWN })).toEqual([
      { path: '/old/', id: 'aaaaaaaa' },
    ]);
  });

  test('nothing that is public only in a preview of a later edition', async () => {
    const later = { now: new Date('2025-06-01'), clock: TODAY.clock };
    const files = { 'articles/a.md': story({ published: '2025-01-01T00:00:00Z' }) };
    expect(await additions(files, later)).toEqual([]);
    expect(await additions(files, { now: later.now, clock: later.now })).toHaveLength(1);
  });
});

async function refusals(files: Record<string, string>, ledger: string, moments = TODAY): Promise<string> {
  const contentDir = await writeContent({ ...files, 'permalinks.tsv': ledger });
  return formatProblems((await readContent({ contentDir, moments })).problems);
}

async function additions(files: Record<string, string>, moments = TODAY) {
  const { articles, ledger, problems } = await readContent({ contentDir: await writeContent(files), moments });
  expect(problems).toEqual([]);
  return newPermalinks(articles, ledger, moments);
}
