import { TEXT_PLACE } from '../reader/search/engine/postings.ts';
import { joinedAt, tokensOf } from '../reader/search/engine/tokens.ts';
import type { SearchDocument } from '../views/search/search-document.ts';
import { PostingsWriter } from './write-postings.ts';

/** Between texts that do not follow each other, so that no phrase reaches from one into the next. */
const GAP = 2;

/** Every spelling of every word of the stories with its places. */
export class TermList {
  private readonly terms = new Map<string, PostingsWriter>();

  /** @returns how many words the text of the story has */
  add(story: number, { row, text, names }: SearchDocument): number {
    const places = new Map<string, number[]>();
    addText(places, row.title, 0, TEXT_PLACE);
    const length = addText(places, text, TEXT_PLACE);
    let next = TEXT_PLACE + length + GAP;
    for (const name of names) next += addText(places, name, next) + GAP;
    for (const [term, all] of places) {
      let postings = this.terms.get(term);
      if (!postings) this.terms.set(term, (postings = new PostingsWriter()));
      postings.add(story, all);
    }
    return length;
  }

  /** Terms as bytes of a file of the index, in the order of their code units. */
  *formatted(): Iterable<readonly [term: string, bytes: Buffer]> {
    for (const term of [...this.terms.keys()].sort()) yield [term, this.terms.get(term)?.format(term) ?? Buffer.of()];
  }
}

/** @returns how many words the text has */
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
