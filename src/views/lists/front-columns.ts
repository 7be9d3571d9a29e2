import { widthOf } from '../../lib/text/line-width.ts';
import type { LeadStory } from './home.ts';
import type { Card } from './story-card.ts';

/*
 * Estimates the heights of the columns at the top of the front page, to choose which stories are beside the lead, and
 * where. The measures are those of components/lists/Lead.astro and styles/parts/lists.css, in pixels.
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
/** Width of an upright picture beside the words of the lead. */
const UPRIGHT = 272;
/** Between two stories beside the lead: their padding, and the rule. */
const BETWEEN = 36;
/** Width of a letter in ems, including what stays empty at the ends of lines. */
const LETTER = 0.48;

/** If a column of stories is shorter, the rest is spread between them (components/lists/Lead.astro), up to this much. */
const LARGEST_GAP = 100;
const COST_OF_VOID = 6;
/** This many stories are about as high as a picture with the lead's text above them. More of them get a column. */
const MOST_BELOW_TEXT = 3;
/** More columns below the lead's headline would be too narrow. */
const MOST_ACROSS = 3;

/**
 * Chooses where the lead and the next stories stand, so that all columns end at about the same height. The lead has a column
 * beside the others, or the whole sheet: its picture then stands beside its words, with other stories below these, and
 * without a picture the next stories are in a row with its text.
 */
export function composeLead(lead: LeadStory, others: readonly Card[], columns: number): Composition {
  const choices = [[], ...others.map((_, index) => others.slice(0, index + 1))].flatMap((beside) => {
    const rows = costOfRows(others.length - beside.length, columns);
    const hasRoom = isPictured(lead)
      ? others.length <= MOST_BELOW_TEXT
      : beside.length >= Math.min(1, others.length) && columnsAcross(lead, beside.length) <= MOST_ACROSS;
    const choice = (takesSheet: boolean, cost: number) => ({ takesSheet, beside: beside.length, cost: rows + cost });
    return [
      ...(hasRoom ? [choice(true, costAcross(lead, beside))] : []),
      ...(beside.length > 1 ? [choice(false, costOf(lead, beside))] : []),
    ];
  });
  return choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best));
}

/** Whether the lead shows a picture, not only the caption of one that is not licensed. */
export function isPictured({ photo }: LeadStory): boolean {
  return photo?.kind === 'picture';
}

/** How many columns there are below a headline across the sheet: text, the box without a picture, so many stories. */
export function columnsAcross({ photo }: LeadStory, beside: number): number {
  return 1 + Number(photo !== undefined) + beside;
}

function costOf(lead: LeadStory, beside: readonly Card[]): number {
  return sumOfSheets((sheet) =>
    costOfVoid(heightOfLead(lead, sheet) - heightOfColumn(beside, columnWidth(sheet)), beside.length - 1),
  );
}

function costAcross(lead: LeadStory, beside: readonly Card[]): number {
  const { card, photo } = lead;
  return sumOfSheets((sheet) => {
    if (photo && isPictured(lead)) {
      const across = isUpright(photo) ? UPRIGHT : sheet / 2 - PADDING;
      const width = sheet - across - 2 * PADDING;
      const height = heightOfPhoto(photo, across);
      if (beside.length === 0) return costOfVoid(height - heightOfWords(card, width, headlineSize(sheet)), 0);
      return costOfVoid(height - heightOfText(card, width) - GAP - BETWEEN / 2 - heightOfColumn(beside, width), 1);
    }
    const columns = columnsAcross(lead, beside.length);
    const width = (sheet + 2 * PADDING) / columns - 2 * PADDING;
    const mostLines = columns === MOST_ACROSS ? 2 : 3;
    const heights = [
      heightOfText(card, width),
      ...(photo ? [heightOfPhoto(photo, width)] : []),
      ...beside.map((other) => heightOfCard(other, width, { isFirst: false, mostLines })),
    ];
    return costOfVoid(Math.max(...heights) - Math.min(...heights), 0);
  });
}

function sumOfSheets(cost: (sheet: number) => number): number {
  return SHEETS.reduce((sum, sheet) => sum + cost(sheet), 0);
}

/** What is left over stands between stories as far as it can; the rest is empty, as is what is missing in the other column. */
function costOfVoid(height: number, gaps: number): number {
  const between = Math.min(Math.max(height, 0), gaps * LARGEST_GAP);
  return between + Math.abs(height - between) * COST_OF_VOID;
}

/** A story that is alone in its row is across the sheet, and looks like another lead. */
function costOfRows(count: number, columns: number): number {
  if (count === 1) return 10_000;
  return count % columns === 1 ? 100 : 0;
}

function heightOfLead({ card, photo }: LeadStory, sheet: number): number {
  const width = leadWidth(sheet);
  if (photo && isUpright(photo)) {
    const words = heightOfWords(card, width - UPRIGHT - 2 * PADDING, Math.min(44, (sheet + 2 * GUTTER) * 0.03));
    return Math.max(words, heightOfPhoto(photo, UPRIGHT));
  }
  const words = heightOfWords(card, width, headlineSize(sheet));
  return photo ? words + GAP + heightOfPhoto(photo, width) : words;
}

/** Of a headline and the text below it. */
function heightOfWords(card: Card, width: number, largest: number): number {
  const size = Math.min(largest, width * 0.135);
  const headline = heightOfKicker(card) + 10 + linesOf(card.title, width, size) * size * 1.04;
  return headline + GAP + heightOfText(card, width);
}

function heightOfText({ text }: Card, width: number): number {
  return linesOf(text, Math.min(width, 792), 22) * 33 + 12 + META;
}

function heightOfPhoto(photo: Photo, width: number): number {
  const caption = linesOf(`${photo.caption} ${photo.credit}`, width, 15) * 21;
  if (photo.kind === 'unlicensed') return caption + 80;
  const { width: across, height } = photo.picture;
  return Math.min((width * height) / across, isUpright(photo) ? 405 : Infinity) + 10 + caption;
}

/** As in components/article/Photo.astro. */
function isUpright(photo: Photo): boolean {
  return photo.kind === 'picture' && photo.picture.height * 1.2 > photo.picture.width;
}

function heightOfColumn(cards: readonly Card[], width: number): number {
  const heights = cards.map((card, index) => {
    const isFirst = index === 0;
    return heightOfCard(card, width, { isFirst, mostLines: isFirst || width >= NARROW ? 3 : 0 });
  });
  return heights.reduce((sum, height) => sum + height, (cards.length - 1) * BETWEEN);
}

function heightOfCard(card: Card, column: number, { isFirst, mostLines }: Place): number {
  const { title, text, byline, picture } = card;
  const isNarrow = column < NARROW;
  const width = picture && !isNarrow ? column * 0.72 - 20 : column;
  const size = isFirst && !isNarrow ? 28 : 21;
  const words = mostLines === 0 ? 0 : Math.min(mostLines, linesOf(text, width, 16)) * 23 + 12;
  const meta = linesOf(`${byline}  ·  00 000 0000`, width, 13) * META;
  return heightOfKicker(card) + 5 + linesOf(title, width, size) * size * 1.2 + words + meta;
}

function heightOfKicker({ topic }: Card): number {
  return topic === undefined ? 0 : KICKER;
}

function columnWidth(sheet: number): number {
  return (sheet - PADDING) / 2.9 - PADDING;
}

function headlineSize(sheet: number): number {
  return Math.min(64, (sheet + 2 * GUTTER) * 0.042);
}

/** 1.9 of 2.9 parts of the width without the space between. */
function leadWidth(sheet: number): number {
  return ((sheet - PADDING) * 1.9) / 2.9;
}

function linesOf(text: string, width: number, size: number): number {
  return Math.ceil((widthOf(text) * LETTER * size) / width);
}

type Photo = NonNullable<LeadStory['photo']>;

interface Place {
  /** of a column */
  readonly isFirst: boolean;
  /** how many lines of a standfirst there is room for */
  readonly mostLines: number;
}

interface Composition {
  /** whether the lead's headline spans the sheet */
  readonly takesSheet: boolean;
  /** how many stories are beside the lead; the others are in rows below */
  readonly beside: number;
}
