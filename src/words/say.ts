import { publication } from '../publication.ts';
import { fill, fillCount } from './fill.ts';
import { wordsFor } from './languages.ts';
import type { Message, Plural, Words } from './messages.ts';

/* What the build says: in the language of the publication, also around a story that is in another one. */

/** The words of the publication; in English where nobody has them in its language. */
export function words(): Words {
  // While editing the facts are set anew whenever they are others.
  if (known?.of !== publication) known = { of: publication, words: wordsFor(publication) };
  return known.words;
}

let known: { readonly of: typeof publication; readonly words: Words } | undefined;

/** A sentence of the publication with what stands in its places. */
export function say<Places extends string>(
  message: Message<Places>,
  values: Readonly<Record<Places, string | number>>,
): string {
  return fill(message, values, publication.language);
}

/** A sentence of the publication in the form for a number. */
export function sayCount(forms: Plural<'count'>, count: number): string {
  return fillCount(forms, count, {}, publication.language);
}
