import { OWN_ADDRESSES } from '../../../addresses/own-addresses.ts';
import { makeEdition, type PaperContent } from '../../../edition/make-edition.ts';
import { knownAddresses } from '../../../views/addresses/known-addresses.ts';
import { closestAddress } from './closest-address.ts';

/** Pages that exist whatever stories there are. */
const ALWAYS = new Set(OWN_ADDRESSES.map(({ path }) => path));

/** Returns the dead paths among link targets within this site, each with the closest existing one. */
export function deadPaths(
  targets: readonly string[],
  { copied, now, ...content }: Linked,
): ReadonlyMap<string, string | undefined> {
  // Most links lead to pages that every site has.
  const doubtful = targets.filter((to) => to.startsWith('/') && !ALWAYS.has(to));
  if (doubtful.length === 0) return new Map();
  const known = knownAddresses(makeEdition(content, now)).union(new Set(copied.map((file) => `/${file}`)));
  const dead = doubtful.filter((to) => !known.has(pathOf(to)));
  const byFile = new Map(content.articles.map((article) => [article.file, article]));
  return new Map(dead.map((to) => [to, closestAddress(pathOf(to), { known, byFile })]));
}

/** In the form of known addresses: decoded, without query and fragment. */
function pathOf(to: string): string {
  const [path = ''] = to.split(/[?#]/);
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}

export interface Linked extends PaperContent {
  /** files that are copied as they are */
  readonly copied: readonly string[];
  readonly now: Date;
}
