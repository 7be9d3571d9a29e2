import { settingOf } from '../../fonts/setting-of.ts';
import { widthOf } from '../../lib/text/line-width.ts';
import { isUpright, type PhotoView, type PictureSize } from '../article/photo.ts';
import type { Card } from './story-card.ts';

/*
 * Estimates how high the parts of the front page are, in pixels, from the number of letters. The measures are those of
 * styles/front/ and styles/parts/lists.css.
 */

const GUTTER_PX = 40;
/** A narrower column shows no pictures, and the text of its first story only. */
const NARROW_COLUMN_PX = 296;
const KICKER_PX = 20;
const META_LINE_PX = 20;
/** Between headline, text and picture. */
export const GAP_PX = 24;
/** Between two stories: their padding, and the rule. */
export const BETWEEN_STORIES_PX = 36;
/** Width of a letter in ems, including what stays empty at the ends of lines. */
const LETTER_EM = 0.48;
/** Where lines end between phrases. */
const LETTER_IN_PHRASES_EM = 0.53;
/** Headlines with more letters are set smaller. */
const LENGTHY_LETTERS = 70;

/** Least and most height of a picture that fills its column, for each pixel of its width. */
const CUTS: Readonly<Record<PictureShape, readonly [least: number, most: number]>> = {
  panorama: [0.4, 0.7],
  wide: [0.56, 0.9],
  square: [0.84, 1.2],
  upright: [1.2, 1.75],
};

/** Of a headline and the text below it. */
export function heightOfWords(card: Card, width: number, size: number): number {
  return heightOfHeadline(card, width, size) + GAP_PX + heightOfText(card, width);
}

export function heightOfHeadline(card: Card, width: number, size: number): number {
  const fitted = Math.min(size * (isLengthy(card) ? 0.8 : 1), width * 0.135);
  return (
    heightOfKicker(card) +
    10 +
    linesOf(card.title, width, fitted, card.lang) * fitted * 1.04 * settingOf(card.lang).head
  );
}

export function heightOfText(card: Card, width: number): number {
  return heightOfLines(card, linesOf(card.text, Math.min(width, 792), 22, card.lang));
}

/** Of a text of so many lines, with names and date. */
export function heightOfLines({ lang }: Card, lines: number): number {
  return lines * 33 * settingOf(lang).text + 12 + META_LINE_PX;
}

/** Whether a headline is set smaller, as one that has more letters than most. */
export function isLengthy({ title }: Card): boolean {
  return widthOf(title) > LENGTHY_LETTERS;
}

/** Least and most height of a picture with its caption. */
export function heightsOfPhoto(photo: PhotoView, width: number, lang: string): readonly [least: number, most: number] {
  const caption = linesOf(`${photo.caption} ${photo.credit}`, width, 15, lang) * 21;
  if (photo.kind === 'unlicensed') return [caption + 80, caption + 80];
  const [least, most] = CUTS[shapeOf(photo.picture)];
  return [least * width + 10 + caption, most * width + 10 + caption];
}

/** What a picture may be cut to depends on it. */
export function shapeOf(picture: PictureSize): PictureShape {
  const { width, height } = picture;
  if (isUpright(picture)) return width * 1.2 > height ? 'square' : 'upright';
  return width >= height * 2 ? 'panorama' : 'wide';
}

/**
 * @param isLarge whether the headline of the first story is larger than the others
 * @param most lines of a standfirst
 */
export function heightOfColumn(cards: readonly Card[], width: number, { isLarge = false, most = 3 } = {}): number {
  const heights = cards.map((card, index) => {
    const isFirst = index === 0;
    return heightOfCard(card, width, {
      isLarge: isFirst && isLarge,
      mostLines: isFirst || width >= NARROW_COLUMN_PX ? most : 0,
    });
  });
  return heights.reduce((sum, height) => sum + height, (cards.length - 1) * BETWEEN_STORIES_PX);
}

export function heightOfCard(card: Card, column: number, { isLarge = false, mostLines }: Place): number {
  const { title, text, lang, byline, picture } = card;
  const setting = settingOf(lang);
  const isNarrow = column < NARROW_COLUMN_PX;
  const width = picture && !isNarrow ? column * 0.72 - 20 : column;
  const size = isLarge ? 28 : 21;
  const words = mostLines === 0 ? 0 : Math.min(mostLines, linesOf(text, width, 16, lang)) * 23.2 * setting.text + 12;
  const meta = linesOf(`${byline}  ·  00 000 0000`, width, 13, lang) * META_LINE_PX;
  return heightOfKicker(card) + 5 + linesOf(title, width, size, lang) * size * 1.2 * setting.head + words + meta;
}

/** The largest size of a headline in a half of the sheet or in the column of the lead. */
export function partSize(sheet: number): number {
  return Math.min(64, Math.max(40, windowOf(sheet) * 0.042));
}

/** The largest size of a headline over the whole sheet. */
export function sheetSize(sheet: number): number {
  return Math.min(78, 17.6 + windowOf(sheet) * 0.05);
}

/** The largest size of a headline beside an upright picture. */
export function narrowSize(sheet: number): number {
  return Math.min(44, Math.max(32, windowOf(sheet) * 0.03));
}

/** Whether the first story of a column has a larger headline. */
export function isLargeFirst(sheet: number): boolean {
  return windowOf(sheet) >= 1280;
}

function windowOf(sheet: number): number {
  return sheet + 2 * GUTTER_PX;
}

function heightOfKicker({ topic }: Card): number {
  return topic === undefined ? 0 : KICKER_PX;
}

function linesOf(text: string, width: number, size: number, lang: string): number {
  return Math.ceil((widthOf(text) * (settingOf(lang).phrases ? LETTER_IN_PHRASES_EM : LETTER_EM) * size) / width);
}

export type PictureShape = 'panorama' | 'wide' | 'square' | 'upright';

interface Place {
  /** whether its headline is larger than others */
  readonly isLarge?: boolean;
  /** how many lines of a standfirst there is room for */
  readonly mostLines: number;
}
