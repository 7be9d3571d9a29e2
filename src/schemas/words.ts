import { z } from 'astro/zod';
import { en } from '../words/languages/en.ts';
import { CATEGORIES, isPlural, pluralCategories } from '../words/given-words.ts';
import { explainPlaces, isOneNumber, placesOf } from '../words/places.ts';
import { fieldKinds } from './fields/fields.ts';
import { findInvisible, isBlank } from './fields/invisible.ts';

/** Our longest sentence has 500 characters. */
const MAX_SENTENCE = 2000;

/**
 * What `words/xx.yaml` of the content may contain: any part of the interface's sentences, in the same tree as in
 * English. Each sentence has exactly the places of the English one. One that depends on a number has a form for each
 * plural category.
 *
 * @param language of the file; without it, any language
 */
export function wordsSchema(language?: string): z.ZodObject {
  return group(en, language);
}

function group(words: object, language: string | undefined): z.ZodObject {
  const fields = Object.entries(words).map(([name, value]: [string, string | object]) => {
    const field = typeof value === 'string' ? sentenceNamed(name, value) : isPlural(value) ? plural(value.other, language) : group(value, language); // prettier-ignore
    return [name, field.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(fields), { error: 'sentences, each after its name' });
}

function plural(english: string, language: string | undefined) {
  const categories = language === undefined ? CATEGORIES : pluralCategories(language);
  const forms = categories.map((category) => {
    const mayLackCount = language === undefined || isOneNumber(language, category);
    return [category, sentence(english, (text) => explainPlaces(text, english, mayLackCount)).optional()] as const;
  });
  const write = `a sentence for each kind of number: {${categories.map((category) => `${category}: …`).join(', ')}}`;
  return z.strictObject(Object.fromEntries(forms), { error: write }).describe(english);
}

function sentenceNamed(name: string, english: string) {
  return name === 'clock' ? sentence(english, explainClock) : sentence(english, (text) => explainPlaces(text, english, false)); // prettier-ignore
}

function sentence(english: string, explain: (text: string) => string | undefined) {
  const places = placesOf(english);
  const write = `a sentence${places.length > 0 ? ` with ${places.join(' and ')}` : ''}; in English: ${JSON.stringify(english)}`;
  return z
    .string({ error: write })
    .transform((text) => inLines(text, english.includes('\n')))
    .superRefine((text, ctx) => {
      const note = explainText(text) ?? explain(text);
      if (note !== undefined) ctx.addIssue({ code: 'custom', message: write, params: { note } });
    })
    .register(fieldKinds, { kind: 'text' })
    .describe(english);
}

/** NFC, on one line, or on the lines that were typed if the English sentence has several. */
function inLines(text: string, mayBreak: boolean): string {
  const lines = mayBreak ? text.split(/\r\n?|\n/) : [text];
  const trimmed = lines.map((line) => line.normalize('NFC').replace(/[\t-\r \u0085\u2028\u2029]+/g, ' ').trim()); // prettier-ignore
  return trimmed.join('\n').trim();
}

function explainText(text: string): string | undefined {
  if (isBlank(text)) return 'empty';
  return findInvisible(text)?.note ?? (text.length > MAX_SENTENCE ? `${text.length} characters, ${MAX_SENTENCE} at most` : undefined); // prettier-ignore
}

/** `HH:mm`, `H時mm分` (dates/calendar.ts). */
function explainClock(text: string): string | undefined {
  if (!text.includes('H')) return 'no hour: HH or H, of the 24-hour clock';
  return text.includes('mm') ? undefined : 'no minute: mm';
}
