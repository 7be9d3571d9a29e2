import { publication } from '../publication.ts';
import { fill, fillCount } from './fill.ts';
import { wordsFor } from './languages/languages.ts';
import type { Message, Plural, Words } from './messages.ts';

/* The words of the build, in the language of the publication, even around a story in another language. */

/** The words of the publication; in English if its language has none. */
export function words(): Words {
  // While editing, the facts are set again after each change.
  if (known?.of !== publication) known = { of: publication, words: wordsFor(publication) };
  return known.words;
}

let known: { readonly of: typeof publication; readonly words: Words } | undefined;

/** Fills a sentence of the publication. */
export function say<Places extends string>(
  message: Message<Places>,
  values: Readonly<Record<Places, string | number>>,
): string {
  return fill(message, values, publication.language);
}

/** Fills a sentence of the publication in its form for a number. */
export function sayCount(forms: Plural<'count'>, count: number): string {
  return fillCount(forms, count, {}, publication.language);
}
