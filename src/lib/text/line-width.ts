// Characters as wide as two Latin letters. A line may break after each of them.
const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303f\uff01-\uff60]/u;

// Lines break within these scripts, which have no spaces between words.
const UNPARTED = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]+/gu;

// Characters are the same in every language. The tag keeps the machine's own language out.
const CHARACTERS = new Intl.Segmenter('en');

/** Width of a text in Latin letters, each about half an em of the headline face. */
export function widthOf(text: string): number {
  // Splitting text into characters is slow, and every page has many titles.
  if (/^[ -~]*$/.test(text)) return text.length;
  return [...CHARACTERS.segment(text)].reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1), 0);
}

/** Width of the longest word, which a line has to be as wide as. */
export function longestWord(text: string): number {
  const words = text.split(/[\s\p{Pd}]+/u).flatMap((word) => word.split(new RegExp(WIDE, 'gu')));
  return Math.max(...words.flatMap((word) => word.split(UNPARTED)).map(widthOf));
}

/** Lengths of words for which large headlines have smaller sizes (styles/parts/long-words.css). */
const STEPS = [18, 24, 32];
/** With words of this many letters, a headline fits on a line of a phone at any text size that a reader may choose. */
const SHORT = 13;

/** For `data-longest` of a headline: about how many letters its longest word has; undefined if it fits everywhere. */
export function wordStep(title: string): number | undefined {
  const longest = longestWord(title);
  return longest > SHORT ? (STEPS.find((step) => longest <= step) ?? STEPS.at(-1)) : undefined;
}
