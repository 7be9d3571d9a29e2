import { en } from './en.ts';
import { wordsOf } from './languages.ts';
import type { Words } from './messages.ts';

/**
 * The words of the reader's scripts, as Vite takes them (`define`): each room's stand in its own script, so that none is fetched
 * for them, and a page that is read without a network has them.
 *
 * @param language of the publication
 */
export function defineWords(language: string): Readonly<Record<string, string>> {
  const { reader } = wordsOf(language) ?? (en as unknown as Words);
  return Object.fromEntries(
    Object.entries(reader).flatMap(([room, words]) => [
      [`__WORDS__.${room}`, JSON.stringify(words)],
      // One by one, where a script names one: it holds that sentence alone.
      ...Object.entries(words).map(([name, message]) => [`__WORDS__.${room}.${name}`, JSON.stringify(message)]),
    ]),
  );
}
