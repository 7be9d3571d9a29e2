/** `{name}` */
const PLACE = /\{(\w+)\}/g;

/** `<name>words</name>`, with only words and places inside. */
const MARK = /<(\w+)>([^<>]*)<\/\1>/g;

/** Remains of a place that is unknown or not closed. */
const LEFT = /\{[^{}<>]*\}?|<[^<>{}]*>?|[}>]/;

/** The places of a sentence as typed, each once: `{count}`, `<archive>`. */
export function placesOf(sentence: string): readonly string[] {
  const marks = [...sentence.matchAll(MARK)].map(([, name = '']) => `<${name}>`);
  return [...new Set([...(sentence.match(PLACE) ?? []), ...marks])];
}

/**
 * What is wrong with the places of a sentence, compared with the English one: an unknown place or a missing one. No
 * other sign may begin HTML or a place, so that a sentence is text wherever it is used.
 *
 * @param mayLackCount whether the form is for a single number, which it may write as a word
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

/** Whether a plural category is for a single number, such as 1 in English. In French, one category has both 0 and 1. */
export function isOneNumber(language: string, category: Intl.LDMLPluralRule): boolean {
  const rules = new Intl.PluralRules([language, 'en']);
  return SMALL_NUMBERS.filter((number) => rules.select(number) === category).length === 1;
}

/** CLDR's rules look at the last two digits of a whole number, and at millions. */
const SMALL_NUMBERS = Array.from({ length: 200 }, (_, number) => number);
