import { Renderer } from '@takumi-rs/core';
import { memoize } from '../../lib/caches/memoize.ts';
import { SHARE_SIZE, type PhotoStrip, type ShareCard } from '../../views/share/share-image.ts';
import { freeBytes } from '../free-bytes.ts';
import { encodePng, layRows, packRows, type PackedRows } from '../palette-png.ts';
import { paletteOf } from './card-palette.ts';
import { BREAK_WORDS_AT, guessSize, ROOM, SIZES, type Sizes } from './card-sizes.ts';
import { drawPlace, drawStrip, STRIP, STRIP_ROOM, STRIP_SIZES } from './photo-strip.ts';
import { drawBase, drawColumn, drawLongestWord, drawSeal, drawWords, nameBase, type CardPiece } from './share-card.ts';
import { typeFor, type CardType } from './share-fonts.ts';

/*
 * Why Takumi 2.16.3 draws the cards and not satori 0.63.2 with sharp 0.35.5. One card of this look at a fixed size, 1200 × 630,
 * 16 at a time on two cores, Node 26.10, milliseconds a card:
 *
 *                  | processor, all threads | clock | weight | Arabic
 *   Takumi         | 14                     |  7    | 22 kB  | right to left, joined, every dot at its letter
 *   satori + sharp | 92                     | 52    | 32 kB  | right to left, joined, dots torn off and set above the line
 *
 * satori takes neither WOFF2 nor variable fonts and works on the thread that renders the pages, 5 ms a card. Both balance Latin
 * lines alike. sharp's own palette took 45 ms and more of the 92; at 16 colours and in pieces (palette-png.ts) a card of Takumi
 * takes 14 ms with its size searched for, and a part of a series weighs 26 kB where Takumi's own PNG of it weighs 45.
 */

const renderer = new Renderer();

/** Draws a card as PNG. Layout, drawing and compression run in their own threads. */
export async function renderCard(card: ShareCard): Promise<Uint8Array> {
  const palette = paletteOf(card);
  const families = await registerType(card);
  const pieces = [drawWords(card, await fit(card, families))];
  if (card.year !== undefined) pieces.push(drawSeal(card.year, card));
  const base = await baseOf(card);
  let picture = base;
  for (const piece of pieces) {
    const [below, above] = [picture, await render(piece, palette, families)];
    picture = layRows(below, above, piece);
    freeBytes(above.bytes);
    if (below !== base) freeBytes(below.bytes);
  }
  const png = await encodePng(picture, palette);
  freeBytes(picture.bytes);
  return png;
}

/** Draws a strip as pixels of four bytes each. */
export async function renderStrip(strip: PhotoStrip): Promise<RawPicture> {
  const fontFamilies = await registerType({ ...strip, title: '', initial: '', name: '', facts: [] });
  let sizes = at(STRIP_SIZES, 0);
  for (sizes of STRIP_SIZES)
    if ((await renderer.measure(drawPlace(strip, sizes), { fontFamilies })).height <= STRIP_ROOM) break;
  const { width } = SHARE_SIZE;
  const data = await renderer.render(drawStrip(strip, sizes), { width, height: STRIP, fontFamilies, format: 'raw' });
  return { data, width, height: STRIP };
}

/** One base for each cover and direction. */
const baseOf = memoize((card: ShareCard) => render(drawBase(card), paletteOf(card), []), nameBase);

async function render(piece: CardPiece, palette: readonly string[], fontFamilies: string[]): Promise<PackedRows> {
  const { width, height, node, images } = piece;
  const options = { width, height, images: images.map(svgImage), fontFamilies, format: 'raw' as const };
  const pixels = await renderer.render(node, options);
  const rows = packRows(pixels, width, palette);
  freeBytes(pixels);
  return rows;
}

/** Chooses the largest sizes at which every word is whole and on the slip, or the smallest ones if none fit. */
export async function chooseSizes(card: ShareCard): Promise<Sizes> {
  return fit(card, await registerType(card));
}

async function fit(card: ShareCard, families: string[]): Promise<Sizes> {
  const longest = await measureLongestWord(card, families);
  const widest = Math.max(BREAK_WORDS_AT, Math.floor(ROOM.width / longest));
  const candidates = SIZES.map((sizes) => ({ ...sizes, headline: Math.min(sizes.headline, widest) }));
  const fits = (index: number) => doesFit(card, at(candidates, index), families);
  let index = guessSize(card);
  if (await fits(index)) {
    while (index > 0 && (await fits(index - 1))) index -= 1;
  } else {
    while (index < candidates.length - 1 && !(await fits(++index)));
  }
  return at(candidates, index);
}

async function doesFit(card: ShareCard, sizes: Sizes, fontFamilies: string[]): Promise<boolean> {
  const images = drawWords(card, sizes).images.map(svgImage);
  return (await renderer.measure(drawColumn(card, sizes), { images, fontFamilies })).height <= ROOM.height;
}

/** The width of the headline's longest word at a font size of one pixel. */
async function measureLongestWord(card: ShareCard, fontFamilies: string[]): Promise<number> {
  const sizes = at(SIZES, 0);
  return (await renderer.measure(drawLongestWord(card, sizes), { fontFamilies })).width / sizes.headline;
}

function at(sizes: readonly Sizes[], index: number): Sizes {
  const found = sizes[index];
  if (!found) throw new RangeError(`There is no size ${index} for a card.`);
  return found;
}

/** Returns the families that a card needs, after registering their slices with the renderer. */
async function registerType({
  label,
  kicker,
  title,
  name,
  facts,
  initial,
  year,
  lang,
}: Omit<ShareCard, 'cover' | 'logo'>): Promise<string[]> {
  const shown = [label?.toUpperCase(), ...kicker, title, initial, name, ...facts, year, '·'].join(' ');
  const { slices } = await typeFor(shown, lang);
  await Promise.all(slices.map(register));
  return [...new Set(slices.map(({ family }) => family.name))];
}

const register = memoize(async ({ family, load }: CardType['slices'][number]): Promise<void> => {
  const { bytes, codes } = await load();
  const unicodeRange = [...codes].map((code): [number, number] => [code, code]);
  await renderer.registerFont({ name: family.name, data: bytes, unicodeRange });
});

export interface RawPicture {
  readonly data: Uint8Array;
  /** pixels */
  readonly width: number;
  readonly height: number;
}

function svgImage({ src, svg }: CardPiece['images'][number]) {
  return { src, data: Buffer.from(svg) };
}
