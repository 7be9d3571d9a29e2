import { publication } from '../publication.ts';
import { en } from './en.ts';
import { fill, fillCount } from './fill.ts';
import { wordsOf } from './languages.ts';
import type { Message, Plural, Words } from './messages.ts';

/* What the build says: in the language of the publication, also around a story that is in another one. */

/** The words of the publication; in English where its language does not come with the software. */
export function words(): Words {
  return (known[publication.language] ??= wordsOf(publication.language) ?? (en as unknown as Words));
}

const known: Record<string, Words> = {};

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
