import { settingOfLine } from '../../fonts/setting-of.ts';
import { SHARE_SIZE, type ShareCard } from '../../views/share/share-image.ts';

/* Lengths are pixels of a picture 1200 wide; chats show it at a quarter of that. */

/** Distance from the slip to the picture's edge. The pattern shows on the far side, under the seal. */
export const MARGIN = 46;
export const SLIP = { width: 960, height: SHARE_SIZE.height - 2 * MARGIN };
export const FRAME = { gap: 8, line: 2 };
export const PADDING = { inline: 46, block: 34 };
export const INSET = { inline: FRAME.gap + FRAME.line + PADDING.inline, block: FRAME.gap + FRAME.line + PADDING.block };
export const SEAL = 140;

/** Space for the words. */
export const ROOM = { width: SLIP.width - 2 * INSET.inline, height: SLIP.height - 2 * INSET.block };

/** At this size and below, a word longer than a line is broken. Above it, a smaller size is tried first. */
export const BREAK_WORDS_AT = 30;

/** Sizes of headline and small text, largest first. A card gets the first pair that fits. */
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

/** Guesses the size at which a headline of this length fits. Each wrong step costs a millisecond. */
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
