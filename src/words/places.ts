/** `{name}` */
const PLACE = /\{(\w+)\}/g;

/** `<name>words</name>`; nothing stands within one but words and places. */
const MARK = /<(\w+)>([^<>]*)<\/\1>/g;

/** What is left of a place that nothing stands for, or that has no end. */
const LEFT = /\{[^{}<>]*\}?|<[^<>{}]*>?|[}>]/;

/** The places of a sentence as they are typed, each once: `{count}`, `<archive>`. */
export function placesOf(sentence: string): readonly string[] {
  const marks = [...sentence.matchAll(MARK)].map(([, name = '']) => `<${name}>`);
  return [...new Set([...(sentence.match(PLACE) ?? []), ...marks])];
}

/**
 * What is wrong with the places of a sentence, held against the English: one that it does not have, or one that is missing.
 * Of signs that begin HTML or a place none is left, so that a sentence is text wherever it stands.
 *
 * @param mayLackCount whether the form is for one number, which it may write as a word
 */
export function explainPlaces(sentence: string, english: string, mayLackCount: boolean): string | undefined {
  const known = placesOf(english);
  const rest = sentence
    .replace(MARK, (whole, name: string, inner: string) => (known.includes(`<${name}>`) ? inner : whole))
    .replace(PLACE, (place) => (known.includes(place) ? '' : place));
  const [left] = LEFT.exec(rest) ?? [];
  if (left !== undefined) return `${left} has no meaning here`;
  const there = placesOf(sentence);
  const missing = known.find((place) => !there.includes(place) && !(mayLackCount && place === '{count}'));
  return missing === undefined ? undefined : `${missing} is missing`;
}

/** Whether a kind of number is one number alone in a language, such as 1 in English; French has 0 and 1 in the same. */
export function isOneNumber(language: string, category: Intl.LDMLPluralRule): boolean {
  const rules = new Intl.PluralRules([language, 'en']);
  return SMALL_NUMBERS.filter((number) => rules.select(number) === category).length === 1;
}

/** CLDR's rules look at the last two digits of a whole number, and at millions. */
const SMALL_NUMBERS = Array.from({ length: 200 }, (_, number) => number);
