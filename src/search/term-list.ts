import type { StoryTerms } from './story-terms.ts';
import { PostingsWriter } from './write-postings.ts';

/** The terms of all stories of an index with their positions. */
export class TermList {
  private readonly terms = new Map<string, PostingsWriter>();

  /** @param story its number, greater than that of the previous story */
  add(story: number, { places }: StoryTerms): void {
    for (const [term, all] of places) {
      let postings = this.terms.get(term);
      if (!postings) this.terms.set(term, (postings = new PostingsWriter()));
      postings.add(story, all);
    }
  }

  /** The terms as bytes of an index file, sorted by code unit. */
  *formatted(): Iterable<readonly [term: string, bytes: Buffer]> {
    for (const term of [...this.terms.keys()].sort()) yield [term, this.terms.get(term)?.format(term) ?? Buffer.of()];
  }
}
