import { wordsFor, type Speaker } from './languages.ts';

/**
 * The words of the reader's scripts, as Vite takes them (`define`): each room's stand in its own script, so that none is fetched
 * for them, and a page that is read without a network has them.
 */
export function defineWords(publication: Speaker): Readonly<Record<string, string>> {
  const { reader } = wordsFor(publication);
  return Object.fromEntries(
    Object.entries(reader).flatMap(([room, words]) => [
      [`__WORDS__.${room}`, JSON.stringify(words)],
      // One by one, where a script names one: it holds that sentence alone.
      ...Object.entries(words).map(([name, message]) => [`__WORDS__.${room}.${name}`, JSON.stringify(message)]),
    ]),
  );
}
