import { TEXT_PLACE } from '../reader/search/engine/postings.ts';
import { joinedAt, tokensOf } from '../reader/search/query/tokens.ts';
import type { SearchDocument } from '../views/search/search-document.ts';

/** The distance between two separate texts, so that no phrase matches across them. */
const GAP = 2;

/** Every spelling of every word of a story with its positions: first the headline, then the text, then the names. */
export function termsOf({ row, text, names }: Pick<SearchDocument, 'row' | 'text' | 'names'>): StoryTerms {
  const places = new Map<string, number[]>();
  addText(places, row.title, 0, TEXT_PLACE);
  const length = addText(places, text, TEXT_PLACE);
  let next = TEXT_PLACE + length + GAP;
  for (const name of names) next += addText(places, name, next) + GAP;
  return { length, places: [...places] };
}

/** @returns the number of words in the text */
function addText(places: Map<string, number[]>, text: string, from: number, to = Infinity): number {
  const tokens = tokensOf(text);
  for (const [at, { terms, bare }] of tokens.entries()) {
    if (from + at >= to) break;
    const joined = joinedAt(text, tokens, at)?.terms ?? [];
    for (const term of new Set([...terms, ...bare, ...joined])) {
      const known = places.get(term);
      if (known) known.push(from + at);
      else places.set(term, [from + at]);
    }
  }
  return tokens.length;
}

export interface StoryTerms {
  /** number of words in the text */
  readonly length: number;
  /** in order, with at least one position each */
  readonly places: readonly (readonly [term: string, places: readonly number[]])[];
}
