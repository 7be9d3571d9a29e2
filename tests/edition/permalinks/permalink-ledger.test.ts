import { describe, expect, test } from 'vitest';
import { checkPermalinks } from '../../../src/loaders/checks/check-permalinks.ts';
import { formatLedger, parseLedger } from '../../../src/edition/permalinks/permalink-ledger.ts';
import { newPermalinks } from '../../../src/edition/permalinks/permalinks.ts';
import { articlePath } from '../../../src/addresses/urls.ts';
import { makeArticle } from '../../helpers/make.ts';
import { startStopwatch } from '../../helpers/stopwatch.ts';

describe('the ledger', () => {
  test('has one line for each address, by code unit, and ends its last line', () => {
    const b = { path: '/b/', id: 'bbbbbbbb' };
    const text = formatLedger([b, { path: '/見本/', id: 'cccccccc' }, { path: '/a/', id: 'bbbbbbbb' }, b]);
    expect(text).toBe('/a/\tbbbbbbbb\n/b/\tbbbbbbbb\n/見本/\tcccccccc\n');
  });

  test.for([
    ['in another order', '/b/\tbbbbbbbb\n/a/\taaaaaaaa\n'],
    ['twice, as a merge leaves them', '/a/\taaaaaaaa\n/b/\tbbbbbbbb\n/a/\taaaaaaaa\n'],
    ['with Windows line ends', '/a/\taaaaaaaa\r\n/b/\tbbbbbbbb\r\n'],
    ['after a byte order mark', '\uFEFF/a/\taaaaaaaa\n/b/\tbbbbbbbb\n'],
    ['with empty lines', '\n/a/\taaaaaaaa\n\n/b/\tbbbbbbbb\n'],
    ['without a final line end', '/a/\taaaaaaaa\n/b/\tbbbbbbbb'],
  ] as const)('accepts lines %s', ([, text]) => {
    const { ledger, problems } = parseLedger(text);
    expect(problems).toEqual([]);
    expect(formatLedger(ledger.values())).toBe('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n');
  });

  test.for([
    ['/a/ aaaaaaaa', 'not two fields with a tab between them'],
    ['/a/', 'not two fields with a tab between them'],
    ['/a/\taaaaaaaa\tmore', 'not two fields with a tab between them'],
    ['\taaaaaaaa', 'not two fields with a tab between them'],
    ['/a/\tAAAAAAAA', 'not an id: eight characters of a–z and 2–7'],
    ['a/\taaaaaaaa', 'not a path: does not begin with a single slash'],
    ['https://host.example/\taaaaaaaa', 'not a path: an address with a host, not a path on this site'],
    ['<<<<<<< HEAD', 'the mark of a merge conflict'],
  ] as const)('refuses %j by its line: %s', ([line, note]) => {
    expect(parseLedger(`/0/\taaaaaaaa\n${line}\n`).problems).toMatchObject([{ line: 2, found: line, note }]);
  });

  test.for([
    ['/caf%C3%A9', '/café/'],
    ['/cafe\u0301/', '/café/'],
    ['/two%20words/', '/two words/'],
  ] as const)('has each path in one form: %j has to be %s', ([path, written]) => {
    expect(parseLedger(`${path}\taaaaaaaa\n`).problems).toMatchObject([{ write: `${written} ⇥ aaaaaaaa` }]);
  });

  test('accepts every path that a story may have', () => {
    const paths = ["/it's $x {y}; z/", '/2019/story.html/', `/${'あ'.repeat(85)}/`, '/a:b/'];
    expect(parseLedger(paths.map((path) => `${path}\taaaaaaaa\n`).join('')).problems).toEqual([]);
    expect(parseLedger(`/${'あ'.repeat(86)}/\taaaaaaaa\n`).problems).toHaveLength(1);
  });

  test('gives an address to only one story', () => {
    expect(parseLedger('/a/\taaaaaaaa\n/b/\tbbbbbbbb\n/a/\tcccccccc\n').problems).toMatchObject([
      { line: 3, note: 'one address with two ids, also in line 1: aaaaaaaa' },
    ]);
  });
});

test('a ledger of 100,000 lines adds less than half a second to a build', () => {
  const moments = { now: new Date('2026-01-01'), clock: new Date('2026-01-01') };
  const stories = Array.from({ length: 100_000 }, (_, n) => {
    const published = new Date(Date.UTC(2016, 0, 1) + n * 3_000_000);
    const article = makeArticle({ id: idOf(n), slug: `a-sample-of-a-headline-${n}`, published });
    return { article, claim: article };
  });
  const articles = stories.map(({ article }) => article);
  const text = formatLedger(articles.map((article) => ({ path: articlePath(article), id: article.id })));
  const seconds = [1, 2, 3, 4, 5].map(() => {
    const elapsed = startStopwatch();
    const { ledger, problems: wrongLines } = parseLedger(text);
    const { conflicts, problems } = checkPermalinks(ledger, { stories, series: [], moments, isComplete: true });
    const found = [...wrongLines, ...conflicts, ...problems, ...newPermalinks(articles, ledger, moments)];
    expect({ found, lines: ledger.size }).toEqual({ found: [], lines: 100_000 });
    return elapsed() / 1000;
  });
  // 0.3 to 0.4 s on an idle machine; on a busy one it may take longer.
  expect(Math.min(...seconds)).toBeLessThan(1);
});

function idOf(n: number): string {
  const digits = [...n.toString(32).padStart(8, '0')];
  return digits.map((digit) => 'abcdefghijklmnopqrstuvwxyz234567'[parseInt(digit, 32)]).join('');
}
