import { say } from './clipboard.ts';
import { fullAddress } from './lost.ts';
import { inOneLine } from './one-line.ts';
import { placesIn } from './places.ts';
import { wordsOf } from './words.ts';

/** Fewer letters than these may stand anywhere. */
const ENOUGH_LETTERS = 5;

/**
 * Takes the reader of a link to a passage whose words, and so whose id, have changed since to the paragraph that stands
 * in its place. Such a link names the ids before and after it (passage.ts), in a directive of its own, which a script
 * can read through the Navigation API only. Where nothing is left of the passage that is said.
 */
export function land(prose: HTMLElement): void {
  const [fragment = '', directives = ''] = (fullAddress().split('#')[1] ?? '').split(':~:');
  const id = decode(fragment);
  const place = placeFor(id, directives, prose);
  if (place) location.replace(`#${place.id}${directives && `:~:${directives}`}`);
  // The number of a note may have become another's; where its words are not found it is taken for what it says.
  else if (!document.getElementById(id)) sayWhenSeen('The passage this link leads to is no longer in the story');
}

/** What a link leads to whose id is no longer there; undefined where nothing of it is left. */
export function placeFor(id: string, directives: string, prose: Element): Element | undefined {
  const places = placesIn(prose);
  const near = valueOf('near', directives).split(',');
  return withWords(places, termsOf(directives)) ?? ofName(places, id) ?? between(places, near);
}

/**
 * The place that still has the words, as the page shows them or without numbers of notes, furigana and struck words: these
 * may be new, and in older links they count. Digits, too, may be of a note that has another number by now.
 */
function withWords(places: readonly Element[], terms: readonly string[]): Element | undefined {
  const texts = places.map((place) => [place.textContent, wordsOf(place)]);
  const find = (form: (text: string) => string, wanted: readonly string[]) => {
    const index = texts.findIndex((forms) => forms.some((text) => wanted.some((term) => form(text).includes(term))));
    return places[index];
  };
  const all = terms.map(flat).filter(Boolean);
  return (
    find(flat, all) ??
    find(
      lettersOf,
      all.map(lettersOf).filter(({ length }) => length >= ENOUGH_LETTERS),
    )
  );
}

/** The heading whose id was made of all its letters, those of notes and furigana, too. */
function ofName(places: readonly Element[], id: string): Element | undefined {
  const name = lettersOf(id.slice(id.indexOf('-')));
  return places.find((place) => /^h\d$/i.test(place.localName) && name && lettersOf(place.textContent) === name);
}

/** What now stands after the earlier neighbour or before the later one; where nothing does, the neighbour. */
function between(places: readonly Element[], near: readonly string[]): Element | undefined {
  const [previous = -1, next = -1] = near.map((id) => places.findIndex((place) => place.id === decode(id)));
  if (previous >= 0) return places[previous + 1] ?? places[previous];
  return next >= 0 ? (places[next - 1] ?? places[next]) : undefined;
}

/** A page that is opened beside the one being read has its moment when it is turned to. */
function sayWhenSeen(message: string): void {
  if (!document.hidden) say(message);
  else document.addEventListener('visibilitychange', () => say(message), { once: true });
}

/** The words of a text directive, without the ones that stand around them. */
function termsOf(directives: string): readonly string[] {
  return valueOf('text', directives)
    .split(',')
    .filter((term) => !/^-|-$/.test(term))
    .map(decode);
}

function valueOf(name: string, directives: string): string {
  const value = directives.split('&').find((one) => one.startsWith(`${name}=`));
  return value?.slice(name.length + 1) ?? '';
}

function flat(text: string): string {
  return inOneLine(text).toLowerCase();
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, '');
}

/** A link may have been damaged on its way. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
