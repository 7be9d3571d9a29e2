const WORD_JOINER = '\u2060';

/** Scripts without spaces, in which a line may end after any letter. */
const SOLID = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;

/** Scripts without spaces. The renderer of the cards ends their lines anywhere, even before a closing mark. */
const SPACELESS = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/**
 * Between a letter and a mark that never begins a line: closing marks, marks that end a clause, and signs of repetition
 * or abbreviation.
 */
const BEFORE_CLOSING = /(?<=[^\s\u2060])(?=[\p{Pe}\p{Pf}…,.!?:;%、。，．！？：；％・ーๆฯໆຯៗ។៕៖၊།])/gu;

/** Between a mark that never ends a line and a letter. */
const AFTER_OPENING = /(?<=[\p{Ps}\p{Pi}])(?=[^\s\u2060])/gu;

/** A line of a card has twice as many; longer words may be broken again. */
const MAX_LETTERS = 9;

/**
 * Prepares a headline for a card, so that no line ends within a word, begins with a closing mark or ends with an
 * opening one.
 */
export function keepTogether(title: string, lang: string): string {
  if (!SPACELESS.test(title)) return title;
  // Thai and Lao write the repetition sign after a space, at which no line may end.
  const repeated = title.replace(/ (?=[ๆໆ])/g, '\u00a0');
  return keepWords(repeated, lang).replace(BEFORE_CLOSING, WORD_JOINER).replace(AFTER_OPENING, WORD_JOINER);
}

/**
 * Joins the letters of each word in Japanese and Chinese, so that no line of a headline ends within one, like
 * `word-break: auto-phrase` in browsers. The renderer of the cards would break lines after any letter.
 *
 * @param lang BCP 47
 */
function keepWords(title: string, lang: string): string {
  if (!SOLID.test(title)) return title;
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(title)) {
    const last = words.at(-1);
    if (last !== undefined && last.length + segment.length <= MAX_LETTERS && belongsTo(last, segment))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  const letters = new Intl.Segmenter(lang);
  const join = (word: string) => [...letters.segment(word)].map(({ segment }) => segment).join(WORD_JOINER);
  return words.map((word) => (SOLID.test(word) && word.length <= MAX_LETTERS ? join(word) : word)).join('');
}

/** Endings and particles are written in hiragana, and a single ideograph is seldom a word. */
function belongsTo(last: string, segment: string): boolean {
  if (/^[\p{Pe}\p{Pf}]/u.test(segment)) return true;
  if (/^[\p{sc=Hira}ー]+$/u.test(segment)) return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー\p{Pe}]$/u.test(last);
  return /^\p{sc=Han}$/u.test(segment) && /\p{sc=Han}$/u.test(last);
}
