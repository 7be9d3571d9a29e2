import { Renderer } from '@takumi-rs/core';
import type { ShareCard } from '../model/share-image.ts';
import { encodePng, layRows, packRows, type PackedRows } from './palette-png.ts';
import {
  BREAK_WORDS_AT,
  drawBase,
  drawColumn,
  drawLongestWord,
  drawSeal,
  drawWords,
  paletteOf,
  ROOM,
  SIZES,
  type Piece,
  type Sizes,
} from './share-card.ts';
import { typeFor, type CardType } from './share-fonts.ts';

/*
 * Why Takumi draws the cards: FIGURES
 */

const renderer = new Renderer();
const registered = new WeakMap<CardType['slices'][number], Promise<unknown>>();

/** One for each cover and direction. */
const bases = new Map<string, Promise<PackedRows>>();

/** A card as PNG. Layout, drawing and compression run in threads of their own. */
export async function renderCard(card: ShareCard): Promise<Uint8Array> {
  const palette = paletteOf(card);
  const families = await registerType(card);
  const words = drawWords(card, await fit(card, families));
  let picture = layRows(await baseOf(card), await render(words, palette, families), words);
  if (card.year !== undefined) {
    const seal = drawSeal(card.year, card);
    picture = layRows(picture, await render(seal, palette, families), seal);
  }
  return encodePng(picture, palette);
}

function baseOf(card: ShareCard): Promise<PackedRows> {
  const key = `${card.cover.pattern} ${card.cover.colour} ${card.dir}`;
  let base = bases.get(key);
  if (!base) bases.set(key, (base = render(drawBase(card), paletteOf(card), [])));
  return base;
}

async function render(piece: Piece, palette: readonly string[], fontFamilies: string[]): Promise<PackedRows> {
  const { width, height, node, images } = piece;
  const options = { width, height, images: images.map(svgImage), fontFamilies, format: 'raw' as const };
  return packRows(await renderer.render(node, options), width, palette);
}

/** The largest sizes in which every word is on the slip and whole; of those that do not fit the smallest. */
async function fit(card: ShareCard, families: string[]): Promise<Sizes> {
  const longest = await measureLongestWord(card, families);
  const widest = Math.max(BREAK_WORDS_AT, Math.floor(ROOM.width / longest));
  const candidates = SIZES.map((sizes) => ({ ...sizes, headline: Math.min(sizes.headline, widest) }));
  let first = 0;
  let last = candidates.length - 1;
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (await doesFit(card, at(candidates, middle), families)) last = middle;
    else first = middle + 1;
  }
  return at(candidates, first);
}

async function doesFit(card: ShareCard, sizes: Sizes, fontFamilies: string[]): Promise<boolean> {
  const images = drawWords(card, sizes).images.map(svgImage);
  return (await renderer.measure(drawColumn(card, sizes), { images, fontFamilies })).height <= ROOM.height;
}

/** Width of the headline's longest word for each pixel of its size. */
async function measureLongestWord(card: ShareCard, fontFamilies: string[]): Promise<number> {
  const sizes = at(SIZES, 0);
  return (await renderer.measure(drawLongestWord(card, sizes), { fontFamilies })).width / sizes.headline;
}

function at(sizes: readonly Sizes[], index: number): Sizes {
  const found = sizes[index];
  if (!found) throw new RangeError(`There is no size ${index} for a card.`);
  return found;
}

/** Names of the families a card needs, each with its slices known to the renderer. */
async function registerType({ label, kicker, title, name, facts, year, lang }: ShareCard): Promise<string[]> {
  const shown = [label?.toUpperCase(), ...kicker, title, name, ...facts, year, '·'].join(' ');
  const { slices } = await typeFor(shown, lang);
  await Promise.all(slices.map(register));
  return [...new Set(slices.map(({ family }) => family.name))];
}

function register(slice: CardType['slices'][number]): Promise<unknown> {
  let done = registered.get(slice);
  if (!done) registered.set(slice, (done = load(slice)));
  return done;
}

async function load({ family, load: read }: CardType['slices'][number]): Promise<void> {
  const { bytes, codes } = await read();
  const unicodeRange = [...codes].map((code): [number, number] => [code, code]);
  await renderer.registerFont({ name: family.name, data: bytes, unicodeRange });
}

function svgImage({ src, svg }: Piece['images'][number]) {
  return { src, data: Buffer.from(svg) };
}
