/**
 * A character of a script that puts no spaces between words, with its marks and the punctuation that touches it. Each is
 * a word of the index: any sentence, and any part of one, is then found as a phrase, without a dictionary that would have
 * to be the same in every browser.
 */
const UNSPACED =
  /\p{P}*[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー]\p{M}*\p{P}*/gu;

/** A text with its words apart in every script, as the index and a question to it need them. */
export function spaced(text: string): string {
  return text.normalize('NFC').replace(UNSPACED, ' $& ').replace(/\s+/g, ' ').trim();
}

/** Words of the index as they stand in print again. */
export function joined(words: readonly string[]): string {
  return words.reduce((text, word, at) => text + gap(words[at - 1], word) + word, '');
}

/** What stands between two words of the index: nothing where neither would have had a space of its own. */
export function gap(before: string | undefined, word: string): string {
  return before === undefined || (isUnspaced(before) && isUnspaced(word)) ? '' : ' ';
}

/**
 * What the index is asked for a reader's words. Words of a script without spaces count as one phrase, and what stands in
 * quotation marks too.
 */
export function questionOf(words: string): string {
  const phrase = /^\s*["“”„«»「『](.+)["“”„«»」』]\s*$/u.exec(words)?.[1];
  const terms = spaced((phrase ?? words).replace(/["“”„]/gu, ' '));
  const isOneRun = !/\s/.test(words.trim()) && terms.includes(' ') && terms.split(' ').every(isUnspaced);
  return phrase !== undefined || isOneRun ? `"${terms}"` : terms;
}

function isUnspaced(word: string): boolean {
  return new RegExp(UNSPACED.source, 'u').test(word);
}
