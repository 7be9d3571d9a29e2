import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { overlay, type GivenWords } from '../given-words.ts';
import type { Translation, Words } from '../messages.ts';
import type { Language } from './plural.ts';
import { pseudoWords } from './pseudo.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

/** The languages that come with the software. */
export const LANGUAGES: { readonly [Of in Language]: Translation<Of> } = { ar, de, en, es, fr, ja, ko, pt, zh };

/**
 * The words of a language, by its tag: `pt-PT` has those of `pt`. The English sentences determine the places, and
 * tests/words/words.test.ts compares every language with them.
 *
 * `en-XA` and `ar-XB` are for tests (pseudo.ts).
 *
 * @returns undefined for a language that does not come with the software
 */
export function wordsOf(tag: string): Words | undefined {
  const { language, region } = new Intl.Locale(tag);
  if (region === 'XA' || region === 'XB') return pseudoWords();
  return isOurs(language) ? (LANGUAGES[language] as unknown as Words) : undefined;
}

/** The words of a publication: those of its language or else English, overridden by its own. */
export function wordsFor({ language, words }: Speaker): Words {
  return overlay(wordsOf(language) ?? (en as unknown as Words), words);
}

function isOurs(language: string): language is Language {
  return language in LANGUAGES;
}

/** The facts that determine the words of a publication (schemas/publication/publication.ts). */
export interface Speaker {
  readonly language: string;
  /** its own, which replace those of the software */
  readonly words: GivenWords;
}
