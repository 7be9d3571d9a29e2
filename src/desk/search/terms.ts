import { TEXT_PLACE } from '../../reader/search/postings.ts';
import { joinedAt, tokensOf } from '../../reader/search/tokens.ts';
import type { SearchDocument } from './read-document.ts';

/** Between texts that do not follow each other, so that no phrase reaches from one into the next. */
const GAP = 2;

/** Every spelling of every word of the stories with its places, and how many words each story has. */
export function collectTerms(documents: readonly SearchDocument[]): Terms {
  const terms = new Map<string, Map<number, number[]>>();
  const lengths = documents.map(({ row, text, names }, story) => {
    const add = (term: string, place: number) => {
      let postings = terms.get(term);
      if (!postings) terms.set(term, (postings = new Map()));
      const places = postings.get(story);
      if (!places) postings.set(story, [place]);
      else if (places.at(-1) !== place) places.push(place);
    };
    addText(row.title, 0, TEXT_PLACE, add);
    const length = addText(text, TEXT_PLACE, Infinity, add);
    names.reduce((place, name) => place + GAP + addText(name, place, Infinity, add), TEXT_PLACE + length + GAP);
    return length;
  });
  return { terms, lengths };
}

/** @returns how many words the text has */
function addText(text: string, from: number, to: number, add: (term: string, place: number) => void): number {
  const tokens = tokensOf(text);
  for (const [at, { terms, bare }] of tokens.entries()) {
    if (from + at >= to) break;
    const joined = joinedAt(text, tokens, at)?.terms ?? [];
    for (const term of new Set([...terms, ...bare, ...joined])) add(term, from + at);
  }
  return tokens.length;
}

interface Terms {
  /** places by story, both in order */
  readonly terms: ReadonlyMap<string, Map<number, number[]>>;
  readonly lengths: readonly number[];
}
