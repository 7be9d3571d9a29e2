import { describe, expect, test } from 'vitest';
import { DEFAULT_LOOK } from '../../src/schemas/look/look.ts';
import { blocks, blocksFor, charactersOf, cuts, cutsFor, isNeededFirst } from '../../src/fonts/fonts.ts';

const namesFor = (glyphs: string) => blocksFor(glyphs).map(({ name }) => name);

describe('blocks', () => {
  test('no character is in two blocks', () => {
    const all = blocks.flatMap(({ unicodeRange }) => charactersOf(unicodeRange));
    expect(all.filter((character, index) => all.indexOf(character) !== index)).toEqual([]);
  });

  test('the base block has ASCII and typographic marks, even without a story', () => {
    const base = charactersOf(blocks[0].unicodeRange).join('');
    for (let code = 0x20; code < 0x7f; code++) expect(base).toContain(String.fromCodePoint(code));
    for (const mark of '“”‘’–—…·×§©°€£−éö\u00a0') expect(base).toContain(mark);
  });
});

describe('which blocks a site needs', () => {
  test.each([
    ['nothing beyond ASCII', '', ['base']],
    ['what the base block has', '’“”é', ['base']],
    ['macrons of romanised Japanese', 'ō’ū', ['base', 'latin-ext']],
    ['French capitals', 'ÀŒ', ['base', 'latin']],
    ['Vietnamese', 'ệ', ['base', 'vietnamese']],
    ['all of them, in whatever order they come', 'ệōÀ', ['base', 'latin', 'latin-ext', 'vietnamese']],
    ['scripts Newsreader lacks', '瓦版كתж한😀\u0301', ['base']],
    ['a lone surrogate', '\ud83d', ['base']],
  ])('%s', (_, glyphs, names) => {
    expect(namesFor(glyphs)).toEqual(names);
  });
});

describe('what is preloaded for the first paint', () => {
  const first = (shown: Parameters<typeof isNeededFirst>[1]) =>
    cuts
      .flatMap((cut) => blocks.map((block) => ({ cut, block })))
      .filter((face) => isNeededFirst(face, shown))
      .map(({ cut, block }) => `${cut.name} ${block.name}`);

  test('text and headline, not italic', () => {
    expect(first({})).toEqual(['text base', 'display base']);
  });

  test('italic, if something at the top is italic', () => {
    expect(first({ italic: 'A caption' })).toEqual(['text base', 'italic base', 'display base']);
  });

  test('the further blocks of the cut that its characters need', () => {
    expect(first({ text: 'Tōkyō' })).toEqual(['text base', 'text latin-ext', 'display base']);
    expect(first({ display: 'À Tōkyō' })).toEqual(['text base', 'display base', 'display latin', 'display latin-ext']);
  });
});

test('a unicode-range is read as its characters, including both ends', () => {
  expect(charactersOf('U+61-63,U+2014,U+1F600')).toEqual(['a', 'b', 'c', '—', '😀']);
});

test('a look with other font families needs no file of ours', () => {
  const { faces } = DEFAULT_LOOK;
  expect(cutsFor({ faces })).toEqual(cuts);
  expect(cutsFor({ faces: { ...faces, 'font-display': 'Georgia, serif' } }).map(({ name }) => name)).toEqual([
    'text',
    'italic',
  ]);
  expect(
    cutsFor({ faces: { 'font-text': 'Georgia, serif', 'font-display': 'Georgia, serif', 'font-ui': 'serif' } }),
  ).toEqual([]);
});
