import { stringify } from 'yaml';
import { LEDGER } from '../../edition/permalinks/permalink-ledger.ts';
import { findBroken, type BrokenPermalinks, type Ledger, type Moments } from '../../edition/permalinks/permalinks.ts';
import { articlePath } from '../../addresses/urls.ts';
import { pathKey } from '../../schemas/fields/alias.ts';
import type { Article } from '../../schemas/article.ts';
import { explainPage, type PageNames } from './check-aliases.ts';
import type { TextClaims } from '../stories/read-text-entries.ts';
import { claimedAddress, type Conflict, type SeriesClaim, type StoryClaim } from './story-claim.ts';
import { pageNames } from './cross-check.ts';
import { withdrawalLine } from '../stories/withdrawal-line.ts';
import { shellWord } from '../../lib/text/shell-word.ts';
import { showFound, type FileProblem } from '../../lib/errors/problem.ts';

/**
 * Finds addresses of the ledger that would be lost, with what to change in the story that had them, or in the ledger if
 * no story has their id.
 *
 * @param stories every story of the content; of a refused one only its claim is known, and its addresses are not
 *   reported
 */
export function checkPermalinks(ledger: Ledger, content: LedgerContent): PermalinkFaults {
  const { stories, series, pages = [], copied = [], moments, isComplete } = content;
  const articles: Article[] = [];
  const refused: StoryClaim[] = [];
  for (const { article, claim } of stories) {
    if (article) articles.push(article);
    else refused.push(claim);
  }
  const refusedIds = new Set(refused.map(({ id }) => id));
  const refusedKeys = new Set(refused.flatMap(pathsOf).map(pathKey));
  // Two stories with the same id are reported by cross-check.ts and cannot be judged here.
  const seen = new Set<string | undefined>();
  const twice = new Set<string | undefined>();
  for (const { claim } of stories) (seen.has(claim.id) ? twice : seen).add(claim.id);
  const mayBeThere = !isComplete || refusedIds.has(undefined);
  let names: PageNames | undefined;
  const namesOnce = () =>
    (names ??= pageNames(
      stories.map(({ claim }) => claim),
      { series, pages, copied },
    ));
  const broken = findBroken(ledger, {
    articles,
    moments,
    isPage: (path) => explainPage(pathKey(path), namesOnce()) !== undefined,
    isUnsure: ({ path, id }, article) =>
      refusedIds.has(id) || twice.has(id) || (mayBeThere && !article) || refusedKeys.has(pathKey(path)),
  });
  return {
    conflicts: broken.flatMap((entry) => asConflict(entry, moments.clock) ?? []),
    problems: broken.filter(({ reason }) => reason === 'gone').map((entry) => asProblem(entry, moments.clock)),
  };
}

function asConflict({ reason, id, paths, article, page }: BrokenPermalinks, clock: Date): Conflict | undefined {
  const found = list(paths);
  if (page) {
    const { file } = page;
    if (!article) {
      const note = `the story at ${found} had another id; its short link and the feeds depend on it`;
      return { file, path: ['id'], note, write: `id: ${id}` };
    }
    const note = 'the address of another story, {other}';
    return { file, path: ['slug'], found, note, write: 'another slug, or another file name', other: article.file };
  }
  if (!article) return undefined;
  const { file } = article;
  switch (reason) {
    case 'moved': {
      const note = `redirected to this story, which is now at ${articlePath(article)}`;
      return { file, path: ['aliases'], found, note, write: `aliases: ${writeList([...article.aliases, ...paths])}` };
    }
    case 'draft':
      return {
        file,
        path: ['status'],
        note: `has been public at ${found}`,
        write: `status: published, or to withdraw it:\n${withdrawalFields(clock, article)}`,
      };
    default: {
      const isEmbargo = article.embargo !== undefined && article.embargo > article.published;
      const note = `in the future, but the story has been public at ${found}`;
      const write = `the time it was first public, or to withdraw it:\n${withdrawalFields(clock, article)}`;
      return { file, path: [isEmbargo ? 'embargo' : 'published'], note, write };
    }
  }
}

function asProblem({ id, line, list: file = LEDGER, paths }: BrokenPermalinks, clock: Date): FileProblem {
  return {
    file,
    line,
    column: 1,
    field: 'address',
    found: list(paths),
    note: `no story has the id ${id} any more`,
    write: `the file of the story again, with these lines to withdraw it; or npm run forget -- ${paths.map(shellWord).join(' ')}, if no reader ever had the address\nid: ${id}\n${withdrawalFields(clock)}`,
  };
}

/** The lines to paste that withdraw a story now. */
function withdrawalFields(clock: Date, story?: Pick<Article, 'timeZone'>): string {
  return `status: withdrawn\n${withdrawalLine(clock, story?.timeZone)}`;
}

function pathsOf(claim: StoryClaim): string[] {
  return [claimedAddress(claim), ...(claim.aliases ?? [])].filter((path) => path !== undefined);
}

function list([first = '', ...more]: readonly string[]): string {
  return showFound(first) + (more.length > 0 ? ` and ${more.length} more` : '');
}

/** Writes paths as a YAML list: `[ /a/, /b/ ]`. */
function writeList(paths: readonly string[]): string {
  return stringify(paths, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

export interface LedgerContent {
  readonly stories: readonly { readonly article: Article | undefined; readonly claim: StoryClaim }[];
  readonly series: readonly SeriesClaim[];
  readonly pages?: TextClaims['pages'];
  /** files that are copied to the front of the site */
  readonly copied?: readonly string[];
  readonly moments: Moments;
  /** whether every file could be read, so that a missing id is known to be gone */
  readonly isComplete: boolean;
}

export interface PermalinkFaults {
  readonly conflicts: readonly Conflict[];
  /** in the ledger itself, or in the list of the live site */
  readonly problems: readonly FileProblem[];
}
