import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMisspeltNames } from '../../../src/loaders/warnings/misspelt-names.ts';
import { refusalsOf, story } from '../content-folder.ts';
import { makeArticle } from '../../helpers/make.ts';
import { startStopwatch } from '../../helpers/stopwatch.ts';

/** The report about topics, each given with its number of stories; the first is the oldest. */
function said(...topics: (readonly [name: string, stories: number])[]): string[] {
  const names = topics.flatMap(([name, stories]) => Array.from({ length: stories }, () => name));
  const articles = names.map((name, index) =>
    makeArticle({ id: `s${index}`, file: `articles/${index}.md`, published: new Date(index * 1000), topics: [name] }),
  );
  return findMisspeltNames(articles).map(({ file, found, write }) => `${file} ${found} → ${write}`);
}

describe('a name that differs from a common one by a letter or two is reported once, at its oldest story', () => {
  test.each([
    ['a letter is missing', 'Economia', 'Econmia'],
    ['two letters are swapped', 'Economia', 'Eocnomia'],
    ['one letter is different', 'Diplomacy', 'Diplomasy'],
    ['there is an extra letter', 'Harbours', 'Harbbours'],
    ['two typos in a long name', 'International Trade', 'Internatonal Trad'],
    ['other scripts', '東京都知事選挙', '東京都知事選拳'],
  ])('%s', (_, common, typo) => {
    expect(said([common, 4], [typo, 2])).toEqual([`articles/4.md ${typo} → ${common}, unless you mean both`]);
    expect(said([typo, 1], [common, 4])).toEqual([`articles/0.md ${typo} → ${common}, unless you mean both`]);
  });
});

describe('and nothing is reported', () => {
  test.each([
    ['for short names', 'Iran', 'Iraq'],
    ['for a plural', 'Election', 'Elections'],
    ['for plurals within a name', 'Human Right Watch', 'Human Rights Watch'],
    ['for different numbers', 'Budget 2024', 'Budget 2025'],
    ['for similar names of countries', 'Austria', 'Australia'],
    ['for different words', 'Slovakia', 'Slovenia'],
  ])('%s', (_, a, b) => {
    expect(said([a, 5], [b, 1])).toEqual([]);
  });

  test('for two names that are both common', () => {
    expect(said(['Gambia', 3], ['Zambia', 3])).toEqual([]);
  });
});

test('a different spelling is reported with the one that pages show', () => {
  expect(said(['Tidal Energy', 2], ['tidal energy', 1], ['Tidal\u00AD Energy', 1])).toEqual([
    'articles/2.md tidal energy → Tidal Energy',
    'articles/3.md Tidal\u00AD Energy → Tidal Energy',
  ]);
});

test('agencies and authors are checked like topics', () => {
  const articles = [1, 2, 3].map((at) => makeArticle({ id: `${at}`, agency: 'Reuters', published: new Date(at) }));
  const typo = makeArticle({ id: 'typo', agency: 'Agency', authors: [{ name: 'Sample' }, { name: 'Reutres' }] });
  expect(findMisspeltNames([...articles, typo])).toMatchObject([{ path: ['authors', 1, 'name'], found: 'Reutres' }]);
});

test('every typo of one letter in a name is found', () => {
  const name = 'Economia';
  const letters = fc.constantFrom(...'bdfghjklpqvwxyz');
  fc.assert(
    fc.property(fc.nat(name.length - 1), letters, fc.constantFrom(0, 1), (at, letter, removed) => {
      const typo = name.slice(0, at) + letter + name.slice(at + removed);
      expect(said([name, 3], [typo, 1])).toHaveLength(1);
    }),
  );
});

test('five thousand similar names are compared in seconds', () => {
  const names = Array.from({ length: 5000 }, (_, index) => [`Name ${(index * 7919).toString(26)}xyz`, 1] as const);
  const elapsed = startStopwatch();
  said(...names);
  expect(elapsed()).toBeLessThan(4000);
});

describe('two names with the same address are refused by name', () => {
  test.each([
    ['C', 'C++', '/topics/c/', 'C plus plus'],
    ['C++', 'C#', '/topics/c/', 'C sharp'],
    ['Jo Co', 'Jo & Co', '/topics/jo-co/', 'Jo and Co'],
    ['Sample', 'Sample+', '/topics/sample/', 'Sample plus'],
  ])('%s and %s', async (first, second, address, write) => {
    const report = await refusalsOf({
      'articles/a.md': story({ topics: `["${first}"]` }),
      'articles/b.md': story({ id: 'bbbbbbbb', topics: `["${second}"]` }),
      'articles/c.md': story({ id: 'cccccccc', topics: `["${second}"]` }),
    });
    expect(report).toBe(
      `content/articles/b.md:6:10  topics[0]
  found     ${second}   (a different name from ${first}, but its address would be the same, ${address}, also in content/articles/a.md:6)
  write     ${write}, or another name`,
    );
  });

  test('also in the same story and in bylines', async () => {
    expect(await refusalsOf({ 'articles/a.md': story({ topics: '[C++, C#]' }) })).toContain(
      'found     C#   (a different name from C++',
    );
    expect(await refusalsOf({ 'articles/a.md': story({ agency: 'Jo Co', authors: '[{ name: Jo & Co }]' }) })).toContain(
      'authors[0].name\n  found     Jo & Co   (a different name from Jo Co',
    );
  });

  test.each([
    ['letter case', 'Tidal Energy', 'tidal energy'],
    ['invisible characters', 'Tidal Energy', 'Tidal\u200B Energy'],
    ['spaces', 'Tidal Energy', 'Tidal\u00A0Energy'],
    ['hyphens', 'Tidal Energy', 'Tidal-Energy'],
    ['width', 'R&D', 'Ｒ＆Ｄ'],
  ])('but two spellings of a name are one name: %s', async (_, a, b) => {
    expect(
      await refusalsOf({
        'articles/a.md': story({ topics: `["${a}"]` }),
        'articles/b.md': story({ id: 'bbbbbbbb', topics: `["${b}"]` }),
      }),
    ).toBe('');
  });

  test('the same author twice in a byline is refused, even with invisible characters', async () => {
    expect(
      await refusalsOf({ 'articles/a.md': story({ authors: '[{ name: Sample }, { name: "Sam\\u200bple" }]' }) }),
    ).toContain('authors[1].name\n  found     "Sam\\u200bple"   (twice in the same story)');
  });
});
