import { isReserved } from '../../addresses/own-addresses.ts';
import type { Ledger } from '../../edition/permalinks/permalinks.ts';
import { pathKey } from '../../schemas/fields/alias.ts';
import { claimedAddress, type FieldInFile, type Conflict, type StoryClaim } from './story-claim.ts';

/** `/2023/`, `/2023/11/`, `/2023/11/17/`: any of them can become a page of the archive. */
const ARCHIVE_PATH = /^\/\d{4}\/(?:\d{2}\/){0,2}$/;

const EXPECTED_ALIAS = 'an earlier path of this story that no other page has, or nothing';

/** Finds aliases that cannot redirect to their story: a page is there, another story has them, or they form a loop. */
export function checkAliases(stories: readonly StoryClaim[], live: LivePages): Conflict[] {
  const conflicts: Conflict[] = [];
  const claimed = new Map<string, FieldInFile>();
  // Few stories of an archive have aliases.
  const withAliases = stories.filter(({ aliases }) => aliases !== undefined && aliases.length > 0);
  const aliasesByFile = new Map(
    withAliases.map(({ file, aliases }) => [file, new Set(aliases?.map((alias) => alias && pathKey(alias)))]),
  );

  // An alias belongs to the story that the permalink ledger has it for.
  const isIts = ({ id, aliases }: StoryClaim) =>
    aliases?.some((alias) => alias !== undefined && live.ledger.get(alias)?.id === id) ? 0 : 1;
  for (const story of withAliases.toSorted((a, b) => isIts(a) - isIts(b))) {
    const own = claimedAddress(story);
    const ownKey = own === undefined ? undefined : pathKey(own);
    story.aliases?.forEach((alias, index) => {
      if (alias === undefined) return;
      const key = pathKey(alias);
      const place = { file: story.file, path: ['aliases', index] };
      const refuse = (note: string, first?: FieldInFile) =>
        conflicts.push({ ...place, note, write: EXPECTED_ALIAS, first });
      const page = live.addresses.get(key);
      const first = claimed.get(key);
      const fixed = explainPage(key, live);
      if (key === ownKey) refuse('the address of the story itself, which makes a loop');
      else if (page) {
        refuse(explainStory(aliasesByFile.get(page.file), ownKey), page);
      } else if (fixed) refuse(fixed);
      else if (first)
        refuse(first.file === story.file ? 'twice in the same story' : 'an alias of another story', first);
      else claimed.set(key, place);
    });
  }
  return conflicts;
}

/** Explains what is wrong with an alias at another story's address, by the aliases of that story. */
function explainStory(aliases: ReadonlySet<string | undefined> | undefined, ownKey: string | undefined): string {
  if (ownKey !== undefined && aliases?.has(ownKey))
    return 'the address of a story with an alias that leads back here, which makes a loop';
  if (aliases?.size) return 'the address of another story that has aliases of its own, which makes a chain';
  return 'the address of another story';
}

/** Says which page or file of the site has an address, by the key of its path; undefined when none has. */
export function explainPage(
  key: string,
  { series, topics, bylines, languages, pages, copied }: PageNames,
): string | undefined {
  if (ARCHIVE_PATH.test(key)) return 'the address of the archive';
  if (isReserved(key)) return 'an address of the site itself';
  const file = foldersOf(key).find((folder) => copied.has(folder));
  if (file !== undefined) return `the file public${file.slice(0, -1)} has this address`;
  if (pages.has(key)) return 'the address of a page';
  const [, kind = '', name = ''] = key.split('/');
  if (kind === 'series' && series.has(name)) return 'the address of a series';
  if (kind === 'topics' && topics.has(name)) return 'the address of a topic';
  if (kind === 'by' && bylines.has(name)) return 'the address of a byline';
  if (languages.has(kind) && ['', 'page'].includes(name)) return 'the address of the stories in a language';
  return undefined;
}

/** `/a/b/` → `/a/`, `/a/b/`: a file at one of them would be in the way. */
function foldersOf(key: string): string[] {
  return [...key.matchAll(/\//g)].slice(1).map(({ index }) => key.slice(0, index + 1));
}

/** All pages, by the key of their path or by their slug. */
export interface LivePages extends PageNames {
  readonly addresses: ReadonlyMap<string, FieldInFile>;
  /** addresses that the public has been given */
  readonly ledger: Ledger;
}

/** The pages of series, topics, bylines and languages, by slug. */
export interface PageNames {
  readonly series: { has(id: string): boolean };
  readonly topics: ReadonlySet<string>;
  readonly bylines: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  /** pages of the paper's own, by the keys of their paths */
  readonly pages: ReadonlySet<string>;
  /** files of public/, which are copied as they are: their paths from the front, as keys */
  readonly copied: ReadonlySet<string>;
}
