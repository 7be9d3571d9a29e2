import { afterEach, describe, expect, test } from 'vitest';
import { namesInDates } from '../../src/dates/dates.ts';
import { blocks, blocksFor, hasCharacterOf } from '../../src/fonts/fonts.ts';
import { publication, usePublication } from '../../src/publication.ts';
import { LANGUAGES } from '../../src/words/languages/languages.ts';
import { words } from '../../src/words/say.ts';
import { editionOf, makeArticle } from '../helpers/make.ts';

const given = publication;
afterEach(() => {
  usePublication(given);
});

/** Blocks of the type that a paper without stories has. */
const blocksOfPaper = (facts: Partial<typeof publication>) => {
  usePublication({ ...given, ...facts });
  return blocksFor(editionOf([]).glyphs);
};

/** Sentences with a letter that Newsreader has, and the paper’s files do not. */
const lacking = (facts: Partial<typeof publication>, sentences: () => readonly string[]) => {
  const left = blocks.filter((block) => !blocksOfPaper(facts).includes(block));
  return sentences().filter((sentence) => left.some((block) => hasCharacterOf(block, sentence)));
};

describe.each(Object.keys(LANGUAGES))('the files of type of a paper in %s', (language) => {
  test('have every letter of every sentence of pages, scripts and the worker', () => {
    expect(sentencesIn(words()).length).toBeGreaterThan(300);
    expect(lacking({ language }, () => sentencesIn(words()))).toEqual([]);
  });

  test('have every letter of months and weekdays', () => {
    expect(lacking({ language }, namesInDates)).toEqual([]);
  });
});

test.each([
  ['a sentence of pages', { nav: { search: 'Hľadať' } }],
  ['a sentence of scripts', { reader: { tools: { close: 'Zavřít' } } }],
  ['a sentence of the worker', { worker: { title: 'Zavřít' } }],
])('the paper’s own words count: %s', (_, own) => {
  expect(blocksOfPaper({ words: own }).map(({ name }) => name)).toContain('latin-ext');
});

test('dates count in a language that has no words yet', () => {
  expect(blocksOfPaper({ language: 'cs' }).map(({ name }) => name)).toContain('latin-ext');
  expect(lacking({ language: 'cs' }, namesInDates)).toEqual([]);
});

test('what no page shows asks for no file', () => {
  expect(blocksFor(editionOf([makeArticle({ glyphs: '’é' })]).glyphs).map(({ name }) => name)).toEqual(['base']);
});

function sentencesIn(value: object): readonly string[] {
  return Object.values(value).flatMap((inner: unknown) => {
    if (typeof inner === 'string') return [inner];
    return typeof inner === 'object' && inner !== null ? sentencesIn(inner) : [];
  });
}
