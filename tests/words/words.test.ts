import { describe, expect, test } from 'vitest';
import { fill } from '../../src/words/fill.ts';
import { LANGUAGES, wordsOf } from '../../src/words/languages/languages.ts';
import type { Message, Translation, Words } from '../../src/words/messages.ts';
import { PLURAL_CATEGORIES, type PluralOf } from '../../src/words/languages/plural.ts';

const tags = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];
const others = tags.filter((tag) => tag !== 'en');

test.each(tags)('%s has the plural categories that CLDR requires', (tag) => {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  expect([...PLURAL_CATEGORIES[tag]].sort()).toEqual([...pluralCategories].sort());
});

test('a language that lacks a sentence or a plural form does not compile', () => {
  const english: PluralOf<'en'> = { one: '{count} part', other: '{count} parts' };
  // @ts-expect-error -- Arabic has forms for none, for two, for few and for many.
  const arabic: PluralOf<'ar'> = english;
  // @ts-expect-error -- There are more sentences than these.
  const german: Translation<'de'> = { callout: { email: 'Ihre E-Mail-Adresse' } };
  expect([arabic, german]).toHaveLength(2);
});

test('a language with a region has the words of the language, and one that does not exist has none', () => {
  expect(wordsOf('pt-PT')).toBe(wordsOf('pt'));
  expect(wordsOf('zh-Hant-TW')).toBe(wordsOf('zh'));
  expect(wordsOf('eo')).toBeUndefined();
});

describe.each(others)('in %s', (tag) => {
  const english = new Map(sentencesOf(LANGUAGES.en));
  const sentences = sentencesOf(LANGUAGES[tag]);

  test('every sentence has the places of the English, and no others', () => {
    const wrong = sentences.filter(([key, text]) => {
      const [name = '', category] = key.split('#');
      const source = placesOf(english.get(category === undefined ? name : `${name}#other`) ?? '');
      // “One part” needs no number if its form is for no other number.
      const mayLack = category !== undefined && isForOneNumber(tag, category as Intl.LDMLPluralRule);
      const wanted = mayLack && !text.includes('{count}') ? source.filter((place) => place !== 'count') : source;
      return placesOf(text).sort().join() !== [...wanted].sort().join();
    });
    // Arabic has no sentence about the rest if there is none.
    expect(wrong.filter(([key]) => !/#zero$/.test(key))).toEqual([]);
  });

  test('no sentence is left in English', () => {
    const same = sentences.filter(([key, text]) => english.get(key) === text && wordsIn(text).some(isEnglish));
    expect(same).toEqual([]);
  });
});

describe.each(tags)('in %s', (tag) => {
  const words = wordsOf(tag) as Words;
  const { save } = words.reader.tools;

  test('a sentence about a button calls it by its name', () => {
    expect(words.offline.intro).toContain(save);
    expect(words.reader.saved.none).toContain(save);
  });

  test('the accessible name of a button contains its visible words', () => {
    const { listen, saved } = words.reader;
    expect(listen.previousParagraph).toContain(listen.previous);
    expect(listen.nextParagraph).toContain(listen.next);
    for (const [shown, aloud] of [
      [saved.remove, saved.removeTitle],
      [saved.undo, saved.undoTitle],
    ] as const)
      expect(aloud).toContain(shown);
  });

  test('no sentence begins or ends with a space, or has two', () => {
    expect(sentencesOf(LANGUAGES[tag]).filter(([, text]) => text !== text.trim() || / {2}/.test(text))).toEqual([]);
  });

  test('apostrophes, quotation marks and dots are typographic', () => {
    expect(sentencesOf(LANGUAGES[tag]).filter(([, text]) => /['"]|\.\.\./.test(text))).toEqual([]);
  });
});

test('Korean has the particle that the letter before it requires', () => {
  const hasFinal = (syllable: string) => ((syllable.codePointAt(0) ?? 0) - 0xac00) % 28 !== 0;
  const wrong = sentencesOf(LANGUAGES.ko).filter(([, text]) =>
    [...text.matchAll(/([가-힣])([을를])(?![가-힣])/gu)].some(
      ([, letter = '', particle]) => hasFinal(letter) !== (particle === '을'),
    ),
  );
  expect(wrong).toEqual([]);
});

test('French has a no-break space before : ; ? ! and inside « »', () => {
  const wrong = sentencesOf(LANGUAGES.fr).filter(([, text]) => /(?<!\u00a0)[:;?!»]|«(?!\u00a0)/.test(text));
  expect(wrong).toEqual([]);
});

test('a place is filled with text as it is, and with a number as the language writes it', () => {
  const message = 'Kept: {title}, {count}' as Message<'title' | 'count'>;
  expect(fill(message, { title: '{count}', count: 12345 }, 'de')).toBe('Kept: {count}, 12.345');
});

/** Words that are the same in one of the languages, and names. */
const SAME =
  'Feeds Feed Sitemap Pause System Sepia Normal Series Newsreader OpenDyslexic page Page Volume volume Code Text'.split(
    ' ',
  );

/** Every sentence with its name; `#one` is a form for numbers. */
function sentencesOf(words: object, path: readonly string[] = []): readonly (readonly [key: string, text: string])[] {
  const isPlural = 'other' in words;
  return Object.entries(words).flatMap(([name, value]: [string, string | object]) => {
    if (typeof value !== 'string') return sentencesOf(value, [...path, name]);
    return [[isPlural ? `${path.join('.')}#${name}` : [...path, name].join('.'), value] as const];
  });
}

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}|<(\w+)>.*?<\/\2>/g)].map(([, place, mark]) => place ?? `<${mark ?? ''}>`);
}

function wordsIn(text: string): readonly string[] {
  return text.replace(/\{\w+\}|<\/?\w+>/g, '').match(/[a-z]{4,}/gi) ?? [];
}

function isEnglish(word: string): boolean {
  return !SAME.includes(word);
}

function isForOneNumber(tag: string, category: Intl.LDMLPluralRule): boolean {
  const rules = new Intl.PluralRules(tag);
  return Array.from({ length: 1000 }, (_, number) => number).filter((n) => rules.select(n) === category).length === 1;
}
