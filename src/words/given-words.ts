import { en } from './languages/en.ts';
import type { Words } from './messages.ts';

/** A paper's own words, or those of its own language: a part of the tree of en.ts. Plain data. */
export interface GivenWords {
  readonly [name: string]: string | GivenWords | undefined;
}

/** Replaces words with a paper's own. */
export function overlay(words: Words, given: GivenWords): Words {
  return replaceIn(words, given) as Words;
}

/** Merges two sets of words; the second takes precedence. */
export function mergeGiven(first: GivenWords, second: GivenWords): GivenWords {
  return replaceIn(first, second);
}

/**
 * Tags whose words apply to a language, the most general first: for `zh-Hant-TW` those of `zh`, then `zh-Hant`, then
 * its own. Each overrides the one before.
 */
export function tagsWithin(language: string): readonly string[] {
  const subtags = language.split('-');
  return subtags.map((_, index) => subtags.slice(0, index + 1).join('-'));
}

/** The plural categories of a language (CLDR, cardinal plural rules), `other` last. */
export function pluralCategories(language: string): readonly Intl.LDMLPluralRule[] {
  return CATEGORIES.filter((category) =>
    new Intl.PluralRules([language, 'en']).resolvedOptions().pluralCategories.includes(category),
  );
}

/** CLDR's plural categories, in its order. */
export const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Finds English sentences that a paper's own language lacks, with each plural form separately. */
export function missingWords(language: string, given: GivenWords): readonly MissingSentence[] {
  const categories = pluralCategories(language);
  const find = (english: object, there: GivenWords, path: readonly string[]): readonly MissingSentence[] =>
    Object.entries(english).flatMap(([name, value]: [string, string | object]) => {
      const own = there[name];
      if (typeof value === 'string') return own === undefined ? [{ path: [...path, name], english: value }] : [];
      const inner = typeof own === 'object' ? own : {};
      if (!isPlural(value)) return find(value, inner, [...path, name]);
      const forms: Readonly<Partial<Record<string, string>>> = value;
      return categories.flatMap((category) =>
        inner[category] === undefined
          ? [{ path: [...path, name, category], english: forms[category] ?? value.other }]
          : [],
      );
    });
  return find(en, given, []);
}

/** Whether a part of the tree is a sentence that depends on a number. */
export function isPlural(words: object): words is { readonly other: string } {
  return 'other' in words;
}

function replaceIn(words: object, given: GivenWords): GivenWords {
  const replaced = Object.entries(given).map(([name, value]) => {
    const inner: unknown = Object.hasOwn(words, name) ? Reflect.get(words, name) : undefined;
    const isGroup = typeof value === 'object' && typeof inner === 'object' && inner !== null;
    return [name, isGroup ? replaceIn(inner, value) : value] as const;
  });
  return { ...words, ...Object.fromEntries(replaced) };
}

export interface MissingSentence {
  readonly path: readonly string[];
  readonly english: string;
}
