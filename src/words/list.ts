import { say, words } from './say.ts';

/** Joins names or other short texts, because `Intl.ListFormat` has no plain list that reads well in every language. */
export function listInWords(things: readonly string[]): string {
  return joined(things, (first, second) => say(words().lists.pair, { first, second }));
}

/** Joins sentences to be read aloud. */
export function sentencesInWords(sentences: readonly string[]): string {
  return joined(sentences, (first, second) => say(words().cards.sentences, { first, second }));
}

function joined(things: readonly string[], join: (first: string, second: string) => string): string {
  const [first = '', ...others] = things;
  return others.reduce(join, first);
}
