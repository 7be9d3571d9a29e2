import type { en } from './languages/en.ts';
import type { Language, PluralOf } from './languages/plural.ts';

/*
 * The types of all words. The English ones in src/words/languages/en.ts determine which sentences there are, and which places
 * each has.
 */

declare const places: unique symbol;

/** A sentence with places, such as `Part {part} of {total}`; `fill` completes it (fill.ts). */
export type Message<Places extends string> = string & { readonly [places]: Places };

/** A sentence that depends on a number, which its place `{count}` may show. */
export type Plural<Places extends string> = Readonly<Partial<Record<Intl.LDMLPluralRule, Message<Places>>>> & {
  readonly other: Message<Places>;
};

/** All words of the interface, in some language. */
export type Words = Shape<typeof en>;

/** All words in a language that comes with the software. */
export type Translation<Of extends Language> = Translated<typeof en, Of>;

type Shape<Source> = Source extends string
  ? [PlacesOf<Source>] extends [never]
    ? string
    : Message<PlacesOf<Source>>
  : Source extends { readonly other: infer Text }
    ? Plural<PlacesOf<Text>>
    : { readonly [Key in keyof Source]: Shape<Source[Key]> };

type Translated<Source, Of extends Language> = Source extends string
  ? string
  : Source extends { readonly other: string }
    ? PluralOf<Of>
    : { readonly [Key in keyof Source]: Translated<Source[Key], Of> };

/** The names in `{…}` and `<…>`, except closing `</…>`. */
type PlacesOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesOf<Rest> | Marked<Text>
  : Marked<Text>;

type Marked<Text> = Text extends `${string}</${infer Name}>${infer Rest}` ? Name | Marked<Rest> : never;
