import { pathKey } from '../../schemas/fields/alias.ts';
import type { Article } from '../../schemas/article.ts';
import { articlePath } from '../../addresses/urls.ts';
import { visibility, type Visibility } from '../visibility/visibility.ts';

/** A public address and its story: a line of the ledger, `content/permalinks.tsv`. */
export interface Permalink {
  /** decoded, NFC, with a slash at its end */
  readonly path: string;
  /** id of the story */
  readonly id: string;
}

/** A permalink with its line number in the ledger, from 1. */
export interface LedgerLine extends Permalink {
  readonly line: number;
  /** source of the line if it is not the ledger: the list of the live site */
  readonly list?: string;
}

/** The ledger, by path, in the order of its lines. */
export type Ledger = ReadonlyMap<string, LedgerLine>;

/**
 * The public addresses of an edition that the ledger does not have yet: those of public and withdrawn stories, current
 * and earlier ones. Short links need no line, because they follow from the id.
 *
 * @param moments a story must be public both in the edition and by the clock, so that building tomorrow's edition
 * promises nothing early
 */
export function newPermalinks(articles: readonly Article[], ledger: Ledger, { now, clock }: Moments): Permalink[] {
  const added: Permalink[] = [];
  for (const article of articles) {
    const paths = [articlePath(article), ...article.aliases].filter((path) => !ledger.has(path));
    if (paths.length === 0) continue;
    if (!isShown(visibility(article, now)) || isToCome(visibility(article, clock))) continue;
    for (const path of paths) added.push({ path, id: article.id });
  }
  return added;
}

/**
 * Finds addresses of the ledger that lead nowhere any more, or to another story.
 *
 * These are not broken: addresses of a story whose licence has ended (`expires`), of a story that is hidden only because
 * the edition is of an earlier moment, and an address that an editor has made an alias of another story.
 *
 * @returns one entry for each story and reason, in the order of the ledger
 */
export function findBroken(ledger: Ledger, known: KnownStories): BrokenPermalinks[] {
  const { articles, moments, isPage, isUnsure } = known;
  const byId = new Map(articles.map((article) => [article.id, article]));
  // Nearly every line is its story's own address or an alias of it. Only the rest is looked up among all others.
  const rest: (LedgerLine & { article: Article | undefined })[] = [];
  for (const entry of ledger.values()) {
    const article = byId.get(entry.id);
    const isIts = article && (entry.path === articlePath(article) || article.aliases.includes(entry.path));
    if (!isIts || !isShown(visibility(article, moments.now))) rest.push({ ...entry, article });
  }
  if (rest.length === 0) return [];

  const shown = articles.filter((article) => isShown(visibility(article, moments.now)));
  const pages = new Map(shown.map((article) => [articlePath(article), article]));
  const redirects = new Set(shown.flatMap(({ aliases }) => aliases.map(pathKey)));
  const broken = new Map<string, BrokenPermalinks>();
  for (const { path, id, line, list, article } of rest) {
    const page = pages.get(path);
    const state = article && stateOf(article, moments);
    if (redirects.has(pathKey(path)) || state === 'excused' || isUnsure({ path, id }, article)) continue;
    if (!page && isPage(path)) continue;
    const reason = page ? (article ? 'taken' : 'renamed') : (state ?? 'gone');
    const key = `${reason} ${id} ${page?.id ?? ''}`;
    const entry = broken.get(key) ?? { reason, id, line, list, paths: [], article, page };
    broken.set(key, { ...entry, paths: [...entry.paths, path] });
  }
  return [...broken.values()];
}

/** What has happened to a story that was public. */
function stateOf(article: Article, { now, clock }: Moments): 'moved' | 'draft' | 'postponed' | 'excused' {
  if (article.expires && now >= article.expires) return 'excused';
  const state = visibility(article, now);
  if (state === 'draft') return 'draft';
  if (isToCome(state)) return isToCome(visibility(article, clock)) ? 'postponed' : 'excused';
  return 'moved';
}

function isShown(state: Visibility): boolean {
  return state === 'public' || state === 'withdrawn';
}

function isToCome(state: Visibility): boolean {
  return state === 'scheduled' || state === 'embargoed';
}

export interface Moments {
  /** moment of the edition */
  readonly now: Date;
  /** moment at which it is made */
  readonly clock: Date;
}

export interface KnownStories {
  readonly articles: readonly Article[];
  readonly moments: Moments;
  /** whether a page other than a story has this path */
  readonly isPage: (path: string) => boolean;
  /** whether the address may belong to a story with problems, so that nothing is certain yet */
  readonly isUnsure: (permalink: Permalink, article: Article | undefined) => boolean;
}

export interface BrokenPermalinks {
  /**
   * - `moved`: the story has another address now
   * - `draft`, `postponed`: the story is hidden again, by its status or by a moment in the future
   * - `gone`: no story has the id
   * - `renamed`: no story has the id, and a story with a new id has the address
   * - `taken`: another story has the address
   */
  readonly reason: 'moved' | 'draft' | 'postponed' | 'gone' | 'renamed' | 'taken';
  readonly id: string;
  /** the first of its lines in the ledger, or in the list of the live site */
  readonly line: number;
  readonly list: string | undefined;
  readonly paths: readonly string[];
  /** the story with the id */
  readonly article: Article | undefined;
  /** the story that has the address */
  readonly page: Article | undefined;
}
