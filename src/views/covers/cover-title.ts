import { longestWord, widthOf } from '../../lib/text/line-width.ts';

/** Size of a title on the label of a cover: `large` if it is short, `small` if it fits no other way. */
export type Setting = 'large' | 'medium' | 'small';

// For Latin letters: how many fit on four lines of the label, and on one line (Cover.astro sets the sizes).
const SETTINGS = [
  { setting: 'large', title: 36, word: 13 },
  { setting: 'medium', title: 68, word: 16 },
] as const satisfies readonly { setting: Setting; title: number; word: number }[];

/** The largest setting in which the whole title and its longest word fit the label. */
export function settingFor(title: string): Setting {
  const longest = longestWord(title);
  return SETTINGS.find((room) => widthOf(title) <= room.title && longest <= room.word)?.setting ?? 'small';
}

/**
 * Splits the title; the pieces joined are the title again. A hyphenated word that fits a line is `whole`: no line ends in
 * it.
 */
export function piecesOf(title: string): { text: string; whole: boolean }[] {
  return title
    .split(/(\S+-\S+)/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, whole: /\S-\S/u.test(text) && widthOf(text) <= SETTINGS[0].word }));
}
