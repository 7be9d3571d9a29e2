const WORD_JOINER = '\u2060';

/** What is set without spaces, so that a line may end after any letter. */
const SOLID = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;

/** A line of a card holds twice as many; what is longer may be broken again. */
const MAX_LETTERS = 9;

/**
 * Joins the letters of each word in Japanese and Chinese, so that no line of a headline ends within one, as browsers do it by
 * `word-break: auto-phrase`. What renders the cards breaks lines after any letter.
 *
 * @param lang BCP 47
 */
export function keepWords(title: string, lang: string): string {
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
