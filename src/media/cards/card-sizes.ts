import { settingOfLine } from '../../fonts/scripts.ts';
import { SHARE_SIZE, type ShareCard } from '../../views/share/share-image.ts';

/* Lengths are pixels of a picture 1200 wide, which a chat shows a quarter as large. */

/** Distance of the slip from the picture's edge; the pattern shows on its far side, where the seal stands. */
export const MARGIN = 46;
export const SLIP = { width: 960, height: SHARE_SIZE.height - 2 * MARGIN };
export const FRAME = { gap: 8, line: 2 };
export const PADDING = { inline: 46, block: 34 };
export const INSET = { inline: FRAME.gap + FRAME.line + PADDING.inline, block: FRAME.gap + FRAME.line + PADDING.block };
export const SEAL = 140;

/** What the words may fill. */
export const ROOM = { width: SLIP.width - 2 * INSET.inline, height: SLIP.height - 2 * INSET.block };

/** From this size down a word longer than a line is broken; above it, it asks for a smaller setting. */
export const BREAK_WORDS_AT = 30;

/** Sizes of headline and furniture, largest first: a card is set in the first pair in which all of it fits. */
export const SIZES: readonly Sizes[] = [
  { headline: 156, furniture: 34 },
  { headline: 136, furniture: 34 },
  { headline: 118, furniture: 34 },
  { headline: 104, furniture: 34 },
  { headline: 92, furniture: 34 },
  { headline: 82, furniture: 34 },
  { headline: 74, furniture: 34 },
  { headline: 66, furniture: 34 },
  { headline: 60, furniture: 32 },
  { headline: 54, furniture: 32 },
  { headline: 48, furniture: 30 },
  { headline: 42, furniture: 28 },
  { headline: 36, furniture: 26 },
  { headline: 30, furniture: 24 },
  { headline: 24, furniture: 20 },
  { headline: 19, furniture: 17 },
  { headline: 15, furniture: 14 },
];

/** Where in the sizes a headline of this length is likely to fit: each wrong step costs a millisecond. */
export function guessSize({ title, lang }: Pick<ShareCard, 'title' | 'lang'>): number {
  const side = settingOfLine(title, lang).tracking === 0 ? 1.15 : 0.73;
  const likely = Math.sqrt((ROOM.width * ROOM.height * 0.55) / title.length) / side;
  const index = SIZES.findIndex(({ headline }) => headline <= likely);
  return index < 0 ? SIZES.length - 1 : index;
}

export interface Sizes {
  readonly headline: number;
  readonly furniture: number;
}
