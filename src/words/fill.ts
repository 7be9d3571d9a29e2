import type { Message, Plural } from './messages.ts';

/*
 * Functions that fill a sentence, for pages, scripts and the worker. They are pure and get the language as an argument.
 */

/** Fills the places of a sentence: numbers as its language writes them, texts as they are. */
export function fill<Places extends string>(
  message: Message<Places>,
  values: Readonly<Record<Places, string | number>>,
  language: string,
): string {
  return message.replace(PLACE, (place, name: string) => {
    const value = (values as Readonly<Record<string, string | number | undefined>>)[name];
    return typeof value === 'number' ? formatNumber(value, language) : (value ?? place);
  });
}

/** Fills the form of a sentence for a number, with the number in its place `{count}`. */
export function fillCount<Places extends string>(
  forms: Plural<Places>,
  count: number,
  values: Readonly<Record<Exclude<Places, 'count'>, string | number>>,
  language: string,
): string {
  const form: Message<string> = forms[pluralRules(language).select(count)] ?? forms.other;
  return fill(form, { ...values, count }, language);
}

/** Splits a sentence at its places and marks, for code that makes elements of them. */
export function partsOf(message: string): readonly Part[] {
  return [...message.matchAll(PART)].map(({ groups = {} }) => {
    const { place, mark, inner, text = '' } = groups;
    if (place !== undefined) return { kind: 'place', name: place };
    return mark === undefined ? { kind: 'text', text } : { kind: 'mark', name: mark, text: inner ?? '' };
  });
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'place'; readonly name: string }
  | { readonly kind: 'mark'; readonly name: string; readonly text: string };

const PLACE = /\{(\w+)\}/g;
const PART = /\{(?<place>\w+)\}|<(?<mark>\w+)>(?<inner>.*?)<\/\k<mark>>|(?<text>[^{<]+|[{<])/gs;

function formatNumber(value: number, language: string): string {
  return (numbers[language] ??= new Intl.NumberFormat(language)).format(value);
}

function pluralRules(language: string): Intl.PluralRules {
  return (rules[language] ??= new Intl.PluralRules([language, 'en']));
}

const numbers: Record<string, Intl.NumberFormat> = {};
const rules: Record<string, Intl.PluralRules> = {};
