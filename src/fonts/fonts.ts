import type { Look } from '../schemas/look/look.ts';

/*
 * What is cut from Newsreader, and which parts of it a site needs. The type has three cuts, and each cut has blocks of
 * fixed characters. A browser fetches a block only for a page with one of its characters. A new story never changes the
 * bytes of a block, so a reader's copy stays valid for years.
 */

/**
 * The cuts. `opsz` is the optical size in CSS pixels, `wght` the weight. 16 is the sturdier drawing for text,
 * 72 the finest for headlines.
 */
export const cuts = [
  { name: 'text', family: 'Newsreader', style: 'normal', weight: 400, opsz: 16, wght: 400, firstPaint: true },
  { name: 'italic', family: 'Newsreader', style: 'italic', weight: 400, opsz: 16, wght: 400, firstPaint: false },
  {
    name: 'display',
    family: 'Newsreader Display',
    style: 'normal',
    weight: 500,
    opsz: 72,
    wght: 500,
    firstPaint: true,
  },
] as const;

/** The cuts that a look needs. A publication that uses other families for text or headlines needs none for them. */
export function cutsFor({ faces }: Pick<Look, 'faces'>): readonly FontCut[] {
  const named = Object.values(faces).flatMap((face) =>
    face.split(',').map((family) => family.trim().replace(/^['"]|['"]$/g, '')),
  );
  return cuts.filter(({ family }) => named.includes(family));
}

/**
 * The blocks, each with the file of the package that draws it; their ranges do not overlap. `base` is what English news
 * needs: ASCII, typographic punctuation and the accents of names and loan words. The others hold every other character of
 * Newsreader except combining marks, which are drawn with their letter or not at all. The system draws Japanese, Arabic
 * and other scripts.
 */
export const blocks = [
  {
    name: 'base',
    source: 'latin',
    unicodeRange:
      'U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AD,U+B0,U+B7,U+D7,U+E1,U+E7-E9,U+ED,U+F1,U+F3,U+F6,U+FC,U+2013-2014,U+2018-2019,U+201C-201D,U+2026,U+20AC,U+2212',
  },
  {
    name: 'latin',
    source: 'latin',
    // Shorter than the file's own range: the letters of `base` in it are found there first (font-css.ts).
    stated:
      'U+A1-FF,U+131,U+152-153,U+2BC,U+2C6,U+2DA,U+2DC,U+201A,U+201E,U+2022,U+2032-2033,U+2039-203A,U+2044,U+2122,U+2215',
    unicodeRange:
      'U+A1-A2,U+A4-A6,U+A8,U+AA-AC,U+AE-AF,U+B1-B6,U+B8-D6,U+D8-E0,U+E2-E6,U+EA-EC,U+EE-F0,U+F2,U+F4-F5,U+F7-FB,U+FD-FF,U+131,U+152-153,U+2BC,U+2C6,U+2DA,U+2DC,U+201A,U+201E,U+2022,U+2032-2033,U+2039-203A,U+2044,U+2122,U+2215',
  },
  {
    name: 'latin-ext',
    source: 'latin-ext',
    unicodeRange:
      'U+100-130,U+134-148,U+14A-151,U+154-17E,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,U+1C4-1CC,U+1E6-1E7,U+1EA-1EB,U+1FA-21B,U+22A-22D,U+230-233,U+237,U+259,U+2B9-2BA,U+2C7,U+2DD,U+1E80-1E85,U+1E9E,U+1EF2-1EF9,U+2020,U+20A1,U+20A3-20A4,U+20A6-20A7,U+20A9,U+20AB,U+20AD,U+20B1-20B2,U+20B5,U+20B9-20BA,U+20BC-20BD',
  },
  { name: 'vietnamese', source: 'vietnamese', unicodeRange: 'U+1EA0-1EF1' },
] as const;

/**
 * The blocks that a site with these characters needs: `base`, and every block that has one of them, in the order of the
 * table. Characters outside the type are left to the system's fonts.
 */
export function blocksFor(glyphs: string): readonly FontBlock[] {
  return blocks.filter((block) => block.name === 'base' || hasCharacterOf(block, glyphs));
}

/** Whether a text has a character of the block. */
export function hasCharacterOf({ name }: FontBlock, text: string): boolean {
  const characters = charactersByBlock.get(name);
  return [...text].some((character) => characters?.has(character));
}

/**
 * Whether a page needs the file for its first paint. It always needs the text and headline cuts of `base`, the italic one
 * if something is set in italics, and any other block that has a character of these words.
 */
export function isNeededFirst({ cut, block }: Pick<FontFace, 'cut' | 'block'>, shown: ShownText): boolean {
  const words = shown[cut.name] ?? '';
  if (block.name === 'base') return cut.firstPaint || words !== '';
  return hasCharacterOf(block, words);
}

/** The faces that a page without slanted text needs. */
export function uprightOf<Face extends Pick<FontFace, 'cut'>>(faces: readonly Face[]): readonly Face[] {
  return faces.filter(({ cut }) => cut.style === 'normal');
}

/** The characters of a CSS `unicode-range` of the form `U+20-7E,U+A0`, in its order. */
export function charactersOf(unicodeRange: string): readonly string[] {
  return unicodeRange.split(',').flatMap((part) => {
    const [first = NaN, last = first] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  });
}

const charactersByBlock = new Map<string, ReadonlySet<string>>(
  blocks.map(({ name, unicodeRange }) => [name, new Set(charactersOf(unicodeRange))]),
);

export type FontCut = (typeof cuts)[number];
export type FontBlock = (typeof blocks)[number];

/** The words at the top of a page that are set in each cut, if known. */
export type ShownText = Readonly<Partial<Record<FontCut['name'], string>>>;

/** One file of the type, ready to be served and named in a style sheet. */
export interface FontFace {
  readonly cut: FontCut;
  readonly block: FontBlock;
  /** `newsreader-text-<hash>.woff2`; ten hex digits of the SHA-256 of the bytes, so that the address may be cached for ever */
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
