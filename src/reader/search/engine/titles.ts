import { findClauses, parseClauses, withBeginning } from '../query/clauses.ts';
import { tokensOf, type Token } from '../query/tokens.ts';

/** The newest headlines, which are searched if the index cannot be loaded. */
let titles: Promise<readonly Title[]> | undefined;

/** @throws Error if they cannot be loaded; the next call tries again */
export function loadTitles(address: string): Promise<readonly Title[]> {
  titles ??= fetch(address)
    .then((answer) => {
      if (!answer.ok) throw new Error(`The headlines answer ${answer.status}.`);
      return answer.json() as Promise<readonly TitleLine[]>;
    })
    .then((lines) => lines.map(readLine));
  titles.catch(() => (titles = undefined));
  return titles;
}

/** Returns the headlines that have every word, the newest first. The last word may be the beginning of one. */
export function matchTitles(titles: readonly Title[], words: string): readonly Title[] {
  const typed = parseClauses(words, document.documentElement.lang);
  const clauses = [typed, withBeginning(typed) ?? []].filter(({ length }) => length > 0);
  const has = ({ title, tokens }: Title) =>
    clauses.some((all) => all.every((clause) => findClauses(title, tokens, [clause]).length > 0));
  return titles.filter(has);
}

function readLine([path, title, lang, dir]: TitleLine): Title {
  return { path, title, lang, dir: dir ?? 'ltr', tokens: tokensOf(title) };
}

/**
 * A line of `/search/titles.json` (views/search/search.ts): path, headline, and language and direction if they differ
 * from the site’s.
 */
export type TitleLine = readonly [path: string, title: string, lang?: string, dir?: 'rtl'];

export interface Title {
  readonly path: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl';
  /** its words */
  readonly tokens: readonly Token[];
}
