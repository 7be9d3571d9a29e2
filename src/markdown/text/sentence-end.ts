import { matchOf } from '../../lib/text/match.ts';
/** Where a sentence may end: full stops of several scripts, with the marks and brackets that close after them. */
const STOP = /(?:[.!?…؟۔।]+["'”’»)\]]*(?=\s)|[。！？]+[」』”’）)]*)/gu;

/** Abbreviations after which a capital follows: titles, months, companies, places. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev hon gen adm col maj capt cmdr lt sgt cpl pvt gov sen rep pres sec amb st mt ft jr sr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'inc corp co ltd plc llc bros dept univ assn ave blvd rd vs etc approx est fig vol pp ed eds cf al ' +
    'hr fr dipl ing nr str bzw usw ca mme mlle sra sr srta'
  ).split(' '),
);

/** Initials and the like: `U.S`, `J`, `a.m`, `D.C`, `e.g`. */
const INITIALS = /(?:^|[\s("“‘'«[])(?:\p{L}\.)*\p{L}$/u;

/**
 * Returns where the first sentence of a text ends, as an offset. A full stop after a title, month, initial or other
 * abbreviation, or before a small letter or a digit, does not end it. In doubt the sentence continues, which only makes
 * it longer.
 */
export function sentenceEnd(text: string): number {
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (isEnd(text.slice(0, stop.index), stop[0], text.slice(end).trimStart())) return end;
  }
  return text.length;
}

function isEnd(before: string, stop: string, after: string): boolean {
  if (/^[。！？]/.test(stop)) return !/^[とっ、」』]/.test(after);
  if (/^[\p{Ll},;]/u.test(after)) return false;
  if (!stop.startsWith('.') || stop.startsWith('..')) return true;
  if (/^\p{N}/u.test(after) || INITIALS.test(before.slice(-12))) return false;
  const word = matchOf(/\p{L}+$/u, before.slice(-12));
  return !ABBREVIATIONS.has(word.toLowerCase()) || !/^\.$/.test(stop);
}
