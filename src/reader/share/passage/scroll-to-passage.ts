import { showToast } from '../../toast.ts';

/** Shorter texts could be found anywhere, so they are not looked for. */
const ENOUGH_LETTERS = 5;

/** How long a browser may take to look for the words of a link after the page has loaded, in milliseconds. */
const SETTLED_MS = 1500;

/**
 * Scrolls to the paragraph that has replaced a linked passage, if the words of the passage, and so its id, have changed. Such
 * a link names the ids before and after the passage (passage.ts). If nothing is left of the passage, the reader is told.
 *
 * @param gone the message for that case
 */
export async function scrollToPassage(address: string, prose: Element, gone: string): Promise<void> {
  const { hash, search } = new URL(address);
  const [fragment = '', directives = ''] = hash.slice(1).split(':~:');
  const id = decode(fragment);
  // The browser has found the words and made their element the target.
  if (!document.getElementById(id) && document.querySelector(':target')) return;
  const place = placeFor(id, { directives, search }, prose);
  if (place) location.replace(`#${place.id}${directives && `:~:${directives}`}`);
  // A note may have another number now. If its words are not found, the number decides.
  else if (!(await hasTarget())) showToast(gone);
}

/** Whether the browser has found a place itself. It may look for the words of a link only after the page has loaded. */
async function hasTarget(): Promise<boolean> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  return document.querySelector(':target') !== null;
}

/**
 * Returns the target of a link whose id is gone from the page; undefined if nothing of the passage is left.
 *
 * @param directives what follows `:~:`, if the browser tells a script
 * @param search the query, which names the places before and after; older links name them in a directive
 */
export function placeFor(id: string, { directives, search }: Rest, prose: Element): Element | undefined {
  // The id of a note is its number, which changes.
  const places = [...prose.querySelectorAll('[id]:not([id^=fn])')];
  const near = new URLSearchParams(search).get('near') ?? decode(valueOf('near', directives));
  const texts = places.map((place) => [place.textContent, wordsOf(place)]);
  const index = indexOfWords(texts, termsOf(directives));
  return places[index] ?? ofName(places, id) ?? between(places, near.split(','));
}

/** Leaves out what is not part of the words of a story (markdown/text/words.ts). */
function wordsOf(place: Element): string {
  const copy = place.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(__NO_WORDS__)) one.remove();
  return copy.textContent;
}

/**
 * Returns the place that still has the words, either as the page shows them or without numbers of notes, furigana and
 * struck-out words. Those may be new, and older links include them. Digits may also be the former number of a note.
 */
function indexOfWords(texts: readonly (readonly string[])[], terms: readonly string[]): number {
  const find = (form: (text: string) => string, fewest: number) => {
    const wanted = terms.map(form).filter(({ length }) => length >= fewest);
    return texts.findIndex((forms) => forms.some((text) => wanted.some((term) => form(text).includes(term))));
  };
  const index = find(flat, 1);
  return index >= 0 ? index : find(lettersOf, ENOUGH_LETTERS);
}

/** Returns the heading whose id includes the letters of its notes and furigana. */
function ofName(places: readonly Element[], id: string): Element | undefined {
  const name = lettersOf(id.slice(id.indexOf('-')));
  return places.find((place) => /^h\d$/i.test(place.localName) && name && lettersOf(place.textContent) === name);
}

/** Returns what now follows the neighbour before or precedes the one after; the neighbour itself if there is nothing. */
function between(places: readonly Element[], near: readonly string[]): Element | undefined {
  const [previous = -1, next = -1] = near.map((id) => places.findIndex((place) => place.id === id));
  if (previous >= 0) return places[previous + 1] ?? places[previous];
  return next >= 0 ? (places[next - 1] ?? places[next]) : undefined;
}

/** Returns the words of a text directive, without its prefix and suffix. */
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
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, '');
}

/** A link may have been damaged in transit. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

interface Rest {
  readonly directives: string;
  readonly search: string;
}
