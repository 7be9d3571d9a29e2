import { widthOf } from '../../lib/line-width.ts';
import type { LeadStory } from './home.ts';
import type { Card } from './story-card.ts';

/*
 * Estimates the heights of the two columns at the top of the front page, to choose how many stories are beside the
 * lead. The measures are those of components/lists/Lead.astro and styles/parts/lists.css, in pixels.
 */

/** Widths of the content, from small to large desktop windows, for which one number has to fit. */
const SHEETS = [944, 1100, 1216];

const GUTTER = 40;
/** Space on each side of the rule between the columns. */
const PADDING = 28;
/** A narrower column beside the lead shows no pictures, and the text of the first story only. */
const NARROW = 296;

const KICKER = 20;
const META = 20;
const GAP = 24;
/** Between two stories beside the lead: their padding, and the rule. */
const BETWEEN = 36;
/** Width of a letter in ems, including what stays empty at the ends of lines. */
const LETTER = 0.48;

/**
 * If the column of stories is shorter, the rest is spread between them (components/lists/Lead.astro). Otherwise it
 * stays empty.
 */
const COST_OF_VOID = 6;

/** How many of these stories are about as high as the lead. */
export function countBeside(lead: LeadStory, others: readonly Card[], columns: number): number {
  const costs = others.map(
    (_, index) => costOf(lead, others.slice(0, index + 1)) + costOfRows(others.length - index - 1, columns),
  );
  return costs.indexOf(Math.min(...costs)) + 1;
}

function costOf(lead: LeadStory, beside: readonly Card[]): number {
  const voids = SHEETS.map((sheet) => heightOfLead(lead, sheet) - heightOfColumn(beside, sheet));
  const isEmpty = (height: number) => height < 0 || beside.length === 1;
  return voids.reduce((sum, height) => sum + Math.abs(height) * (isEmpty(height) ? COST_OF_VOID : 1), 0);
}

/** A story that is alone in its row is across the sheet, and looks like another lead. */
function costOfRows(count: number, columns: number): number {
  if (count === 1) return 1000;
  return count % columns === 1 ? 100 : 0;
}

function heightOfLead({ card, photo }: LeadStory, sheet: number): number {
  const width = leadWidth(sheet);
  const size = Math.min(64, (sheet + 2 * GUTTER) * 0.042);
  const headline = heightOfKicker(card) + 10 + linesOf(card.title, width, size) * size * 1.04;
  const words = headline + GAP + linesOf(card.text, width, 22) * 33 + 12 + META;
  return photo ? words + GAP + heightOfPhoto(photo, width) : words;
}

function heightOfPhoto(photo: NonNullable<LeadStory['photo']>, width: number): number {
  const caption = linesOf(`${photo.caption} ${photo.credit}`, width, 15) * 21;
  if (photo.kind === 'unlicensed') return caption + 40;
  const { width: across, height } = photo.picture;
  // The caption of an upright picture is beside it (styles/parts/photos.css).
  return height * 1.2 > across ? 405 : (width * height) / across + 10 + caption;
}

function heightOfColumn(cards: readonly Card[], sheet: number): number {
  const width = (sheet - PADDING) / 2.9 - PADDING;
  const heights = cards.map((card, index) => heightOfCard(card, width, index === 0));
  return heights.reduce((sum, height) => sum + height, (cards.length - 1) * BETWEEN);
}

function heightOfCard(card: Card, column: number, isFirst: boolean): number {
  const { title, text, byline, picture } = card;
  const isNarrow = column < NARROW;
  const width = picture && !isNarrow ? column * 0.72 - 20 : column;
  const size = isFirst && !isNarrow ? 28 : 21;
  const words = isNarrow && !isFirst ? 0 : Math.min(3, linesOf(text, width, 16)) * 23 + 12;
  const meta = linesOf(`${byline}  ·  00 000 0000`, width, 13) * META;
  return heightOfKicker(card) + 5 + linesOf(title, width, size) * size * 1.2 + words + meta;
}

function heightOfKicker({ topic }: Card): number {
  return topic === undefined ? 0 : KICKER;
}

/** 1.9 of 2.9 parts of the width without the space between. */
function leadWidth(sheet: number): number {
  return ((sheet - PADDING) * 1.9) / 2.9;
}

function linesOf(text: string, width: number, size: number): number {
  return Math.ceil((widthOf(text) * LETTER * size) / width);
}
