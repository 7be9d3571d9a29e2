import { wordsFor, type Speaker } from './languages/languages.ts';

/**
 * The words of the reader's scripts, for Vite (`define`). Each script contains the words of its own room, so that
 * nothing is fetched for them, and a page has them without a network.
 */
export function defineWords(publication: Speaker): Readonly<Record<string, string>> {
  const { reader } = wordsFor(publication);
  return Object.fromEntries(
    Object.entries(reader).flatMap(([room, words]) => [
      [`__WORDS__.${room}`, JSON.stringify(words)],
      // One by one: a script that names a sentence contains only that one.
      ...Object.entries(words).map(([name, message]) => [`__WORDS__.${room}.${name}`, JSON.stringify(message)]),
    ]),
  );
}
