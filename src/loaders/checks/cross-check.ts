import { compareText } from '../../lib/text/compare-text.ts';
import type { Ledger } from '../../edition/permalinks/permalinks.ts';
import { pathKey } from '../../schemas/fields/alias.ts';
import { languageKey, languageSlug } from '../../edition/languages.ts';
import { slugOfName } from '../../edition/name-spellings.ts';
import { languageOf } from '../../edition/translations.ts';
import { normaliseSlug } from '../../schemas/fields/slug.ts';
import { checkAliases, type PageNames } from './check-aliases.ts';
import { checkNames } from './check-names.ts';
import { checkCalloutNames } from './check-callouts.ts';
import { checkPages } from './check-pages.ts';
import { checkTranslations } from './check-translations.ts';
import { textPagePath } from '../../addresses/urls.ts';
import type { TextClaims } from '../stories/read-text-entries.ts';
import { checkKnownNames } from './check-known-names.ts';
import { personFinder } from '../../edition/known-names.ts';
import { claimedAddress, type FieldInFile, type Conflict, type SeriesClaim, type StoryClaim } from './story-claim.ts';
import { proposeId } from '../stories/propose-id.ts';
import { closestWord } from '../../lib/text/closest-word.ts';

/**
 * Checks what only all files together show: whether two stories claim the same id, address, alias or part, and whether
 * the series they name exists, and the story they translate. Letter case and Unicode form make no difference.
 *
 * The older of two claims is kept, because the public may know it already. A story in the ledger comes before one that
 * is not; then `published` counts, then the file. A story whose date is refused comes last.
 *
 * @param series in the order of their files, also those that were refused for other reasons
 * @param texts in the order of their files, refused ones too
 * @param copied files that are copied to the front of the site, by path from there
 * @param ledger addresses that the public has been given
 */
export function crossCheck(
  written: readonly StoryClaim[],
  series: readonly SeriesClaim[],
  { texts = NO_TEXTS, copied = [], ledger = new Map() }: Others = {},
): Conflict[] {
  const unsorted = withNamesOfPeople(written, texts);
  const stories = unsorted
    .map((story): Claimant => ({
      story,
      rank: rankIn(ledger, story),
      time: story.published?.getTime() ?? Number.MAX_VALUE,
    }))
    .sort(compareClaimants)
    .map(({ story }) => story);
  const conflicts: Conflict[] = [];
  const ids = new Map<string, FieldInFile>();
  const addresses = new Map<string, FieldInFile>();
  const parts = new Map<string, FieldInFile>();
  const seriesById = new Map<string, FieldInFile>();
  const taken = new Map(stories.map(({ id, file }) => [id ?? '', file]));

  for (const { file, id } of series) {
    const write = () => 'another file name, because it becomes the address of the series';
    claim(seriesById, normaliseSlug(id), { file, path: [], found: id, note: 'two series with the same name', write });
  }
  for (const story of stories) {
    const { file } = story;
    if (story.id !== undefined) {
      const write = () => `a different id, such as ${proposeId(file, taken)}`;
      claim(ids, normaliseSlug(story.id), { file, path: ['id'], note: 'two stories with the same id', write });
    }
    const address = claimedAddress(story);
    if (address !== undefined) {
      const note = 'two stories with the same address';
      const write = () => 'another slug, or another file name';
      claim(addresses, pathKey(address), { file, path: ['slug'], found: address, note, write });
    }
    if (story.series?.id !== undefined) checkSeries(story.file, story.series.id, story.series.part);
  }
  const names = pageNames(stories, { series, pages: texts.pages, copied });
  conflicts.push(
    ...checkNames(stories),
    ...checkTranslations(stories),
    ...checkPages(texts.pages, names),
    ...checkKnownNames(stories, texts),
    ...checkCalloutNames(texts.callouts),
    ...checkAliases(stories, { ...names, addresses, ledger }),
  );
  return conflicts;

  function checkSeries(file: string, id: string, part: number | undefined): void {
    if (!seriesById.has(normaliseSlug(id))) {
      const near = closestWord(id, seriesById.keys());
      const write = near ?? `the name of a series; content/series/${id}.md would make this one`;
      conflicts.push({ file, path: ['series', 'id'], note: 'no such series', write });
    }
    if (part === undefined) return;
    const write = () => 'a different number';
    claim(parts, `${normaliseSlug(id)} ${part}`, {
      file,
      path: ['series', 'part'],
      note: 'two stories are the same part',
      write,
    });
  }

  function claim(claims: Map<string, FieldInFile>, key: string, { write, ...place }: Claim): void {
    const first = claims.get(key);
    if (first) conflicts.push({ ...place, write: write(), first });
    else claims.set(key, { file: place.file, path: place.path });
  }
}

/** Collects the slugs and keys of all series, topics, bylines, languages, pages and copied files. */
export function pageNames(
  stories: readonly StoryClaim[],
  {
    series,
    pages,
    copied,
  }: Pick<Required<Others>, 'copied'> & Pick<TextClaims, 'pages'> & { series: readonly SeriesClaim[] },
): PageNames {
  const names = stories.flatMap(({ authors, agency }) => [...present(authors).map(({ name }) => name), agency]);
  return {
    series: new Set(series.map(({ id }) => normaliseSlug(id))),
    topics: new Set(stories.flatMap((story) => present(story.topics).map(slugOfName))),
    bylines: new Set(
      present(names)
        .map(slugOfName)
        .filter((slug) => slug !== ''),
    ),
    languages: new Set(stories.map((story) => languageSlug(languageKey(languageOf(story))))),
    pages: new Set(pages.flatMap(({ id }) => (id === undefined ? [] : [pathKey(textPagePath(id))]))),
    copied: new Set(copied.map((file) => pathKey(`/${file}/`))),
  };
}

/** Returns 0 where the ledger has the story at its address, 1 where it has it at an alias, else 2. */
function rankIn(ledger: Ledger, story: StoryClaim): number {
  const isIts = (path: string | undefined) => path !== undefined && ledger.get(path)?.id === story.id;
  if (ledger.size === 0 || story.id === undefined) return 2;
  if (isIts(claimedAddress(story))) return 0;
  return story.aliases?.some(isIts) ? 1 : 2;
}

/** Of two claims, the one with the lower number is kept. */
function compareClaimants(a: Claimant, b: Claimant): number {
  return a.rank - b.rank || a.time - b.time || compareText(a.story.file, b.story.file);
}

/** A claim. What to write instead is worked out only in a conflict. */
type Claim = Omit<Conflict, 'write' | 'first'> & { readonly write: () => string };

interface Claimant {
  readonly story: StoryClaim;
  readonly rank: number;
  readonly time: number;
}

/** An author may be named by the id of a person, but the page has the address of the name. */
function withNamesOfPeople(stories: readonly StoryClaim[], { people }: TextClaims): readonly StoryClaim[] {
  const named = people.flatMap(({ id, sound }) =>
    id === undefined || sound?.name === undefined ? [] : [{ id, name: sound.name }],
  );
  if (named.length === 0) return stories;
  const personOf = personFinder(named);
  return stories.map((story) => {
    const authors = story.authors?.map((author) => {
      const name = author?.name === undefined ? undefined : personOf(author.name)?.name;
      return name === undefined ? author : { ...author, name };
    });
    return authors ? { ...story, authors } : story;
  });
}

export const NO_TEXTS: TextClaims = { pages: [], people: [], topics: [], callouts: [] };

interface Others {
  readonly texts?: TextClaims;
  readonly copied?: readonly string[];
  readonly ledger?: Ledger;
}

function present<Value>(values: readonly (Value | undefined)[] | undefined): Value[] {
  return (values ?? []).filter((value) => value !== undefined);
}
