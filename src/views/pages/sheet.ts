import { memoize } from '../../lib/memoize.ts';
import { blocksFor, type FontBlock } from '../../fonts/fonts.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { shared } from '../../lib/page-key.ts';

/** Facts with those that every page shows. */
export function sheet<Facts extends object>(edition: Edition, facts: Facts): Sheet<Facts> {
  return { ...facts, type: typeOf(edition) };
}

const typeOf = memoize((edition: Edition) => shared(blocksFor(edition.glyphs)));

export type Sheet<Facts> = Facts & {
  /** the blocks of type that the site is set in */
  readonly type: readonly FontBlock[];
};
