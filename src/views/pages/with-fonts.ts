import { memoize } from '../../lib/caches/memoize.ts';
import { blocksFor, type FontBlock } from '../../fonts/fonts.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { shared } from '../../lib/page-key.ts';

/** Adds to the facts of a page the font blocks that every page needs. */
export function withFonts<Facts extends object>(edition: Edition, facts: Facts): WithFonts<Facts> {
  return { ...facts, type: typeOf(edition) };
}

const typeOf = memoize((edition: Edition) => shared(blocksFor(edition.glyphs)));

export type WithFonts<Facts> = Facts & {
  /** the font blocks of the site’s characters */
  readonly type: readonly FontBlock[];
};
