import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'astro/zod';
import { create as openFont } from 'fontkitten';
import { charactersOf } from '../../fonts/fonts.ts';
import { settingOf } from '../../fonts/setting-of.ts';
import { keepOnDisk } from '../../lib/caches/disk-cache.ts';
import { memoize } from '../../lib/caches/memoize.ts';

/*
 * The type of the preview cards. Every family comes from npm in slices of a few characters each; a slice is read only if
 * a card has one of its characters. System fonts are never used, because cards must look the same everywhere.
 */

/**
 * Families in the order in which they are searched for a character. Those with `lang` come first in a headline of that
 * language, because languages draw the same Han character differently.
 */
const FAMILIES: readonly [Family, ...Family[]] = [
  { name: 'Newsreader', files: 'newsreader', axes: 'standard' },
  { name: 'Noto Serif', files: 'noto-serif', axes: 'wght' },
  { name: 'Noto Serif JP', files: 'noto-serif-jp', axes: 'wght', lang: 'ja' },
  { name: 'Noto Serif KR', files: 'noto-serif-kr', axes: 'wght', lang: 'ko' },
  { name: 'Noto Serif SC', files: 'noto-serif-sc', axes: 'wght', lang: 'zh' },
  { name: 'Noto Naskh Arabic', files: 'noto-naskh-arabic', axes: 'wght' },
  { name: 'Noto Serif Hebrew', files: 'noto-serif-hebrew', axes: 'wght' },
  { name: 'Noto Serif Devanagari', files: 'noto-serif-devanagari', axes: 'wght' },
  { name: 'Noto Serif Thai', files: 'noto-serif-thai', axes: 'wght' },
  { name: 'Noto Emoji', files: 'noto-emoji', axes: 'wght' },
];

/** Shared by all content folders: the files depend on the type alone. */
const CACHE = path.resolve('.cache', 'fonts');

/** Joiners, direction marks and variation selectors, which draw nothing. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

const packages = new Set(FAMILIES.map(({ files }) => `@fontsource-variable/${files}`));

/** Whether an npm package belongs to the type. */
export function isFontPackage(name: string): boolean {
  return packages.has(name);
}

/**
 * Returns the slices that draw a text, in the order in which to try them, and the characters that none of them has.
 *
 * @param lang BCP 47
 * @throws Error if the files of a package cannot be read
 */
export async function typeFor(text: string, lang: string): Promise<CardType> {
  const order = orderFor(lang);
  const slices = new Set<Slice>();
  const missing = new Set<string>();
  for (const character of new Set(text)) {
    if (INVISIBLE.test(character)) continue;
    const found = order.known.get(character) ?? ask(character, order);
    // Ten thousand cards need a million letters. A promise for each would take longer than everything else.
    const slice = found instanceof Promise ? await found : found;
    if (slice !== 'none') slices.add(slice);
    else missing.add(character);
  }
  const rank = ({ family }: Slice) => order.families.indexOf(family);
  return { slices: [...slices].sort((a, b) => rank(a) - rank(b)), missing: [...missing] };
}

/** Caches the promise, not the result: thousands of cards ask for the same letters at once. */
function ask(character: string, { known, families }: Order): Promise<Slice | 'none'> {
  const asked = sliceOf(character, families).then((slice) => slice ?? 'none');
  known.set(character, asked);
  void asked.then((slice) => known.set(character, slice)).catch(() => undefined);
  return asked;
}

async function sliceOf(character: string, families: readonly Family[]): Promise<Slice | undefined> {
  const code = character.codePointAt(0) ?? NaN;
  for (const family of families) {
    for (const slice of await slicesOf(family)) {
      const isClaimed = slice.claims.some(([first, last]) => code >= first && code <= last);
      if (isClaimed && (await slice.load()).codes.has(code)) return slice;
    }
  }
  return undefined;
}

/** The wide punctuation of the language, then Latin, then the family of the language, then the others. */
const orderFor = memoize((lang: string) => orderOfLanguage(new Intl.Locale(lang).language));

const orderOfLanguage = memoize((language: string): Order => {
  const [latin, ...others] = FAMILIES;
  const own = others.filter((family) => family.lang === language);
  const families = [...own.flatMap(wideOf), latin, ...own, ...others.filter((family) => family.lang !== language)];
  return { families, known: new Map() };
});

/** The part of a language's family that comes before Latin. */
function wideOf(family: Family): readonly Family[] {
  const { wide } = settingOf(family.lang ?? '');
  return wide ? [{ ...family, name: `${family.name} Punctuation`, only: charactersOf(wide.characters) }] : [];
}

/** Each package lists the characters of its slices. Some lists name more than the font has. */
const slicesOf = memoize(async (family: Family): Promise<readonly Slice[]> => {
  const folder = `@fontsource-variable/${family.files}`;
  const ranges = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(resolve(`${folder}/unicode.json`), 'utf8')));
  return Object.entries(ranges).map(([name, range]) => {
    const file = `${family.files}-${name.replace(/[[\]]/g, '')}-${family.axes}-normal.woff2`;
    const load = memoize(() => loadSlice(resolve(`${folder}/files/${file}`), family.only));
    return { family, claims: parseRanges(range), load };
  });
});

async function loadSlice(file: string, only?: readonly string[]): Promise<LoadedSlice> {
  const bytes = await readFile(file);
  // Unpacking a font to read its characters takes longer than drawing a card.
  const key = createHash('sha256').update(`characters\n${file}\n`).update(bytes).digest('hex');
  const kept = await keepOnDisk(CACHE, key, async () => new TextEncoder().encode(codesOf(file, bytes).join()));
  const codes = new Set(new TextDecoder().decode(kept.bytes).split(',').map(Number));
  return {
    bytes,
    codes: only ? codes.intersection(new Set(only.map((character) => character.codePointAt(0)))) : codes,
  };
}

/** The code points that a font has. */
function codesOf(file: string, bytes: Buffer): readonly number[] {
  const font = openFont(bytes);
  if (font.isCollection) throw new Error(`${file} is a collection of fonts; one font was expected.`);
  return font.characterSet;
}

/** `U+20-7e,U+a0` as pairs of first and last. */
function parseRanges(range: string): readonly (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [first = NaN, last = first] = part
      .replace(/^U\+/i, '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [first, last] as const;
  });
}

/** Resolved from the checkout, because the built code runs from another folder. */
function resolve(file: string): string {
  return createRequire(path.resolve('package.json')).resolve(file);
}

export interface Family {
  readonly name: string;
  /** folder of the package and start of the file names */
  readonly files: string;
  /** variable axes of the files: `standard` has optical sizes, `wght` only weights */
  readonly axes: 'standard' | 'wght';
  readonly lang?: string;
  /** the characters that it draws; all that it has, where this is not stated */
  readonly only?: readonly string[];
}

interface Order {
  readonly families: readonly Family[];
  /** the slice of each character, or a promise of it */
  readonly known: Map<string, Slice | 'none' | Promise<Slice | 'none'>>;
}

export interface Slice {
  readonly family: Family;
  readonly claims: readonly (readonly [number, number])[];
  readonly load: () => Promise<LoadedSlice>;
}

interface LoadedSlice {
  readonly bytes: Uint8Array;
  /** the code points that the font has */
  readonly codes: ReadonlySet<number>;
}

export interface CardType {
  readonly slices: readonly Slice[];
  readonly missing: readonly string[];
}
