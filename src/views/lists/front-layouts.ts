import {
  BETWEEN_STORIES_PX,
  GAP_PX,
  heightOfCard,
  heightOfColumn,
  heightOfHeadline,
  heightOfLines,
  heightOfText,
  heightOfWords,
  heightsOfPhoto,
  isLargeFirst,
  narrowSize,
  partSize,
  shapeOf,
  sheetSize,
} from './front-heights.ts';
import { isUpright } from '../article/photo.ts';
import type { LeadStory } from './home.ts';
import type { Card } from './story-card.ts';

/** Space on each side of the rule between two columns. */
const PADDING_PX = 28;
/** Width of an upright picture beside the words of the lead. */
const UPRIGHT_PX = 272;
const SMALL_UPRIGHT_PX = 208;
/** How far a headline may reach above the head of the text beside its foot. */
const MAX_ABOVE_TEXT_PX = 130;
/** More columns below the lead's headline would be too narrow. */
const MAX_COLUMNS_ACROSS = 3;
/** With fewer lines, a text stays in one column. */
const MIN_LINES_TO_SPLIT = 4;
/** In a narrower sheet, stories below the text of the lead show one line of theirs. */
const WIDE_SHEET_PX = 1072;
/** More stories below its text would be a list, not a choice. */
const MAX_STORIES_BELOW = 3;

/** The layouts of the lead on a wide screen. styles/front/ has their rules. Those with the next stories beside the lead come first. */
export const FRONT_LAYOUTS: readonly FrontLayout[] = [
  {
    name: 'column',
    cost: 0,
    fits: (lead, beside) => beside > (isPictured(lead) ? 1 : 0),
    measure: besideColumn,
  },
  ...[false, true].flatMap((isTight): readonly FrontLayout[] => [
    {
      name: 'row',
      isTight,
      cost: isTight ? 120 : 60,
      fits: (lead, beside) =>
        !isPictured(lead) && columnsAcross(lead, beside) > 1 && columnsAcross(lead, beside) <= MAX_COLUMNS_ACROSS,
      measure: (lead, beside, sheet) => inRow(lead, beside, sheet, isTight ? 0 : 3),
    },
    {
      name: 'below',
      isTight,
      cost: isTight ? 360 : 60,
      fits: (lead, beside) => isPictured(lead) && beside > 0 && beside <= MAX_STORIES_BELOW,
      measure: (lead, beside, sheet) =>
        belowText(lead, beside, widthsOf(lead, sheet, isTight), sheet < WIDE_SHEET_PX ? 1 : 3),
    },
    {
      name: 'halves',
      isTight,
      cost: isTight ? 460 : 160,
      fits: (lead, beside) => isPictured(lead) && beside === 0,
      measure: (lead, _, sheet) => halves(lead, widthsOf(lead, sheet, isTight), partSize(sheet)),
    },
  ]),
  {
    name: 'panorama',
    cost: 160,
    fits: (lead, beside) => isPanorama(lead) && beside === 0,
    measure: besideHeadline,
  },
  { name: 'headline', cost: 200, fits: (lead, beside) => !isPictured(lead) && beside === 0, measure: besideHeadline },
  { name: 'columns', cost: 240, fits: (lead, beside) => !isPictured(lead) && beside === 0, measure: inColumns },
];

/** How many columns there are below a headline across the sheet: text, the box without a picture, so many stories. */
export function columnsAcross({ photo }: LeadStory, beside: number): number {
  return 1 + Number(photo !== undefined) + beside;
}

function besideColumn(lead: LeadStory, beside: readonly Card[], sheet: number): readonly Column[] {
  const width = ((sheet - PADDING_PX) * 1.9) / 2.9;
  const others = heightOfColumn(beside, (sheet - PADDING_PX) / 2.9 - PADDING_PX, { isLarge: isLargeFirst(sheet) });
  const column = { least: others, gaps: beside.length - 1 };
  if (isLeadUpright(lead)) {
    const words = heightOfWords(lead.card, width - UPRIGHT_PX - 2 * PADDING_PX, narrowSize(sheet));
    return [{ least: words }, columnOfPhoto(lead, UPRIGHT_PX), column];
  }
  return [columnOfPhoto(lead, width, heightOfWords(lead.card, width, partSize(sheet))), column];
}

function belowText(
  lead: LeadStory,
  beside: readonly Card[],
  { words, picture }: Widths,
  most: number,
): readonly Column[] {
  const height =
    heightOfText(lead.card, words) + GAP_PX + BETWEEN_STORIES_PX / 2 + heightOfColumn(beside, words, { most });
  return [{ least: height, gaps: beside.length }, columnOfPhoto(lead, picture)];
}

function halves(lead: LeadStory, { words, picture }: Widths, size: number): readonly Column[] {
  return [{ least: heightOfWords(lead.card, words, size), gaps: 1 }, columnOfPhoto(lead, picture)];
}

function besideHeadline(lead: LeadStory, _: readonly Card[], sheet: number): readonly Column[] {
  const width = (sheet - 2 * PADDING_PX) / 2.6;
  const text = heightOfText(lead.card, width);
  // A picture is below both.
  const { least } = isPictured(lead) ? { least: text } : columnOfPhoto(lead, width, text);
  return [
    { least: heightOfHeadline(lead.card, width * 1.6, sheetSize(sheet)) },
    { least, most: least + MAX_ABOVE_TEXT_PX },
  ];
}

function inRow(lead: LeadStory, beside: readonly Card[], sheet: number, lines: number): readonly Column[] {
  const columns = columnsAcross(lead, beside.length);
  const width = (sheet + 2 * PADDING_PX) / columns - 2 * PADDING_PX;
  const mostLines = columns === MAX_COLUMNS_ACROSS ? Math.min(lines, 2) : lines;
  return [
    { least: heightOfText(lead.card, width) },
    ...(lead.photo ? [columnOfPhoto(lead, width)] : []),
    ...beside.map((other) => ({ least: heightOfCard(other, width, { mostLines }) })),
  ];
}

/** A text that is too short for two columns leaves the second one empty. */
function inColumns({ card }: LeadStory, _: readonly Card[], sheet: number): readonly Column[] {
  const half = (sheet - 2 * PADDING_PX) / 2;
  const text = heightOfText(card, half);
  const isSplit = text >= heightOfLines(card, MIN_LINES_TO_SPLIT);
  return [{ least: text }, { least: isSplit ? text : 0 }];
}

/** @param above height of what is above the picture in its column */
function columnOfPhoto({ card, photo }: LeadStory, width: number, above?: number): Column {
  if (!photo) return { least: above ?? 0 };
  const head = above === undefined ? 0 : above + GAP_PX;
  const [least, most] = heightsOfPhoto(photo, width, card.lang);
  return { least: head + least, most: head + most };
}

function widthsOf(lead: LeadStory, sheet: number, isTight: boolean): Widths {
  const upright = isTight ? SMALL_UPRIGHT_PX : UPRIGHT_PX;
  const picture = isLeadUpright(lead) ? upright : (sheet - 2 * PADDING_PX) * (isTight ? 0.4 : 0.5);
  return { words: sheet - picture - 2 * PADDING_PX, picture };
}

/** Whether the lead shows a picture, not only the caption of one that is not licensed. */
function isPictured({ photo }: LeadStory): boolean {
  return photo?.kind === 'picture';
}

function isPanorama({ photo }: LeadStory): boolean {
  return photo?.kind === 'picture' && shapeOf(photo.picture) === 'panorama';
}

function isLeadUpright({ photo }: LeadStory): boolean {
  return photo?.kind === 'picture' && isUpright(photo.picture);
}

/**
 * - `column`: the next stories are in a column beside the lead.
 * - `row`: the headline spans the sheet; the next stories are in a row with the text.
 * - `below`: the headline spans the sheet; the next stories are below the text, beside the picture.
 * - `halves`: headline and text are beside the picture.
 * - `panorama`: the picture spans the sheet, below the headline and the text beside it.
 * - `headline`: the text is beside the headline.
 * - `columns`: the headline spans the sheet; the text below it is in columns.
 */
export type LayoutName = 'column' | 'row' | 'below' | 'halves' | 'panorama' | 'headline' | 'columns';

interface FrontLayout {
  readonly name: LayoutName;
  /** whether it takes less space: with a smaller picture, or stories without their text */
  readonly isTight?: boolean;
  /** what it costs besides its voids */
  readonly cost: number;
  /** whether it has room for so many stories beside the lead */
  readonly fits: (lead: LeadStory, beside: number) => boolean;
  /** Returns the columns that have to end together. */
  readonly measure: (lead: LeadStory, beside: readonly Card[], sheet: number) => readonly Column[];
}

/** Heights in pixels. */
export interface Column {
  readonly least: number;
  /** how high it may be, as a picture that fills it; `least` by default */
  readonly most?: number;
  /** in which there may be more space */
  readonly gaps?: number;
}

type Widths = Readonly<Record<'words' | 'picture', number>>;
