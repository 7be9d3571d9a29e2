import { compareText } from '../../lib/text/compare-text.ts';

/** Folders and files of the paper; everything else belongs to the software. */
const PAPERS = /^(?:content|public)\//;

/**
 * What an upgrade does with each file of the software. It never touches a file that the paper has changed.
 *
 * @param before digests of the release that the checkout was made from, by path
 * @param next digests of the new release
 * @param digestOf digest of the present file; undefined if there is none
 */
export function planUpgrade(before: Digests, next: Digests, digestOf: (file: string) => string | undefined): Upgrade {
  const plan: Record<keyof Upgrade, string[]> = { replaced: [], added: [], removed: [], changed: [] };
  for (const file of [...new Set([...Object.keys(before), ...Object.keys(next)])].sort(compareText)) {
    if (PAPERS.test(file)) continue;
    const [was, becomes, is] = [before[file], next[file], digestOf(file)];
    if (is === becomes || was === becomes) continue;
    if (is !== was) plan.changed.push(file);
    else if (was === undefined) plan.added.push(file);
    else if (becomes === undefined) plan.removed.push(file);
    else plan.replaced.push(file);
  }
  return plan;
}

type Digests = Readonly<Record<string, string>>;

export interface Upgrade {
  readonly replaced: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** different in both releases and in the paper: the release's version is put beside the paper's */
  readonly changed: readonly string[];
}
