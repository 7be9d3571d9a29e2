import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { findWordsWarnings } from '../../../src/loaders/warnings/words-warnings.ts';
import { readWords } from '../../../src/loaders/words/read-words.ts';
import { englishWords } from '../../../src/schemas/json-schemas.ts';
import { en } from '../../../src/words/languages/en.ts';
import { wordsFor } from '../../../src/words/languages/languages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kawaraban-words-'));
  mkdirSync(path.join(folder, 'words'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, 'words', name), text);
}

/** The report about one file. */
function reportOf(text: string, name = 'pt.yaml'): string {
  write(name, text);
  return formatProblems(readWords(folder, 'pt').problems);
}

function saidIn(language: string) {
  return wordsFor({ language, words: readWords(folder, language).words });
}

test('a paper’s own sentence replaces ours, and all others stay', () => {
  write('pt.yaml', "nav: { latest: Últimas }\nlists:\n  stories:\n    one: '{count} texto'\n");
  const { nav, lists } = saidIn('pt');
  expect(nav).toMatchObject({ latest: 'Últimas', series: wordsFor({ language: 'pt', words: {} }).nav.series });
  expect(lists.stories.one).toBe('{count} texto');
  expect(lists.stories.other).toContain('{count}');
});

test('the words of a region take precedence over those of the language', () => {
  write('pt.yaml', 'nav: { latest: Últimas, search: Busca }\n');
  write('pt-PT.yaml', 'nav: { search: Pesquisa }\n');
  expect(saidIn('pt-PT').nav).toMatchObject({ latest: 'Últimas', search: 'Pesquisa' });
  expect(saidIn('pt-BR').nav).toMatchObject({ latest: 'Últimas', search: 'Busca' });
});

test('a language that does not come with the software has its text, and English for what it lacks', () => {
  write(
    'it.yaml',
    "nav: { latest: Ultime }\nlists: { stories: { one: '{count} articolo', other: '{count} articoli' } }\n",
  );
  const { nav, lists } = saidIn('it');
  expect([nav.latest, nav.search, lists.stories.other]).toEqual(['Ultime', en.nav.search, '{count} articoli']);
});

test('a form for a single number may write it as a word', () => {
  write('de.yaml', 'lists: { stories: { one: Ein Artikel } }\n');
  expect(readWords(folder, 'de')).toMatchObject({
    words: { lists: { stories: { one: 'Ein Artikel' } } },
    problems: [],
  });
});

test('the English sentences that are written into the content are a valid file of words', () => {
  write('it.yaml', englishWords());
  const { words, problems } = readWords(folder, 'it');
  expect(problems).toEqual([]);
  expect(words).toEqual(en);
});

describe('a mistake is reported with its position and what to write:', () => {
  // prettier-ignore
  test.each([
    ['nav: { lastest: Últimas }', '1:8  nav.lastest', 'lastest   (unknown field)', 'latest'],
    ['navi: { latest: Últimas }', '1:1  navi', 'navi   (unknown field)', 'nav: { latest: Últimas }'],
    ['nav: { latest: "" }', '1:16  nav.latest', '""   (empty)', 'a sentence; in English: "Latest"'],
    ['nav: Latest', '1:6  nav', 'Latest', 'sentences, each after its name'],
    ['page: { title: "{page} | {sight}" }', '1:16  page.title', '"{page} | {sight}"   ({sight} has no meaning here)', 'a sentence with {page} and {site}; in English: "{page} · {site}"'],
    ['page: { title: "{page}" }', '1:16  page.title', '"{page}"   ({site} is missing)', 'a sentence with {page} and {site}; in English: "{page} · {site}"'],
    ['page: { title: "{page} {site" }', '1:16  page.title', '"{page} {site"   ({site has no meaning here)', 'a sentence with {page} and {site}; in English: "{page} · {site}"'],
    ['offline: { intro: "Guarde uma série." }', '1:19  offline.intro', '"Guarde uma série."   (<series> is missing)', `a sentence with <series>; in English: ${JSON.stringify(en.offline.intro)}`],
    ['nav: { latest: "<b>Últimas</b>" }', '1:16  nav.latest', '"<b>Últimas</b>"   (<b> has no meaning here)', 'a sentence; in English: "Latest"'],
    ['saved: { intro: "Só aqui. <data><i>x</i></data>" }', '1:17  saved.intro', '"Só aqui. <data><i>x</i></data>"   (<data> has no meaning here)', `a sentence with <data>; in English: ${JSON.stringify(en.saved.intro)}`],
    ['lists: { stories: "{count} artigos" }', '1:19  lists.stories', '"{count} artigos"', 'a sentence for each kind of number: {one: …, many: …, other: …}'],
    ['lists: { stories: { few: "{count} artigos" } }', '1:21  lists.stories.few', 'few   (unknown field)', 'one of one, many, other'],
    ['lists: { stories: { one: Um artigo } }', '1:26  lists.stories.one', 'Um artigo   ({count} is missing)', 'a sentence with {count}; in English: "{count} stories"'],
    ['lists: { stories: { other: artigos } }', '1:28  lists.stories.other', 'artigos   ({count} is missing)', 'a sentence with {count}; in English: "{count} stories"'],
    ['dates: { clock: "hh:mm a" }', '1:17  dates.clock', '"hh:mm a"   (no hour: HH or H, of the 24-hour clock)', 'a sentence; in English: "HH:mm"'],
    ['dates: { clock: HHh }', '1:17  dates.clock', 'HHh   (no minute: mm)', 'a sentence; in English: "HH:mm"'],
  ])('%s', (text, place, found, write) => {
    expect(reportOf(text)).toBe(`words/pt.yaml:${place}\n  found     ${found}\n  write     ${write}`);
  });

  test('a place at the beginning without quotation marks', () => {
    expect(reportOf('lists:\n  stories:\n    other: {count} artigos\n')).toContain(
      'write     other: "{count} artigos"',
    );
  });

  test('a character that changes the direction of writing', () => {
    expect(reportOf('nav: { latest: "\\u202eLatest" }')).toContain(
      '(a character that changes the direction of writing, U+202E)',
    );
  });

  test.each([
    ['english.yaml', 'en.yaml'],
    ['PT-br.yaml', 'pt-BR.yaml'],
    ['xx.yaml', 'pt.yaml, or the tag of another language'],
    ['our words.yaml', 'pt.yaml, or the tag of another language'],
  ])('a file called %s', (name, written) => {
    expect(reportOf('nav: { latest: Novo }', name)).toContain(`write     ${written}`);
  });

  test('all of them at once, of every file', () => {
    write('de.yaml', 'nav: { latest: "" }\n');
    write('pt.yaml', 'nav: { latest: "", search: "{x}" }\n');
    expect(readWords(folder, 'pt').problems.map(({ file, field }) => [file, field])).toEqual([
      ['words/de.yaml', 'nav.latest'],
      ['words/pt.yaml', 'nav.latest'],
      ['words/pt.yaml', 'nav.search'],
    ]);
  });
});

describe('the site is built, and what is reported is', () => {
  const warningsIn = (language: string) =>
    formatProblems(findWordsWarnings(folder, { language, words: readWords(folder, language).words }));

  test('nothing, if the language comes with the software', () => {
    write('pt.yaml', 'nav: { latest: Últimas }\n');
    expect(warningsIn('pt')).toBe('');
  });

  test('what the paper’s own language lacks, in English, as lines to paste', () => {
    const { dates, ...others } = parse(englishWords()) as Record<string, unknown>;
    write('nl.yaml', JSON.stringify(others));
    expect(warningsIn('nl')).toBe(
      [
        'words/nl.yaml:1:1  file',
        '  found     no words for 4 sentences   (missing sentences are shown in English)',
        '  write     dates:',
        '              clock: HH:mm',
        "              at: '{date} at {time}'",
        "              short: '{date}, {time}'",
        "              inZone: '{time}, {zone}'",
      ].join('\n'),
    );
    expect(dates).toBeDefined();
  });

  test('plural forms that the language has and English lacks', () => {
    write('pl.yaml', englishWords());
    expect(warningsIn('pl')).toContain("few: '{count} parts'");
  });

  test('a language without words', () => {
    expect(warningsIn('eo')).toBe(
      'words/eo.yaml:1:1  file\n  found     nothing   (missing sentences are shown in English)\n  write     the sentences of the site in eo; start from a copy of .schema/words.yaml, which has every sentence in English',
    );
  });

  test('a file of a language that is not used', () => {
    write('de.yaml', 'nav: { latest: Neu }\n');
    expect(warningsIn('pt')).toContain('nothing; publication.yaml says that the language is pt');
  });
});
