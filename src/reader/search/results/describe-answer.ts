import { fill, fillCount } from '../../../words/fill.ts';
import { ownLanguage } from '../../dom.ts';
import { searchWords } from '../search-words.ts';
import type { Answer } from '../engine/answer.ts';

/* What the search page says about its results. */

export const WAITING = searchWords.waiting;
/** While editing there is no index (src/build/publish.ts makes it). */
export const TROUBLE = import.meta.env.DEV
  ? 'While editing there is no index: the built site has one.'
  : searchWords.failed;

/** What follows TROUBLE or WAITING if headlines answer instead. */
export function describeHeadlines(message: string, count: number): string {
  return count === 0 ? message : both(message, fillCount(searchWords.headlines, count, {}, ownLanguage()));
}

/** How many stories were found, and among which if not all were searched; and what was taken as a beginning. */
export function describeAnswer(answer: Answer, asked: string): string {
  const { total, clauses, insteadOf, isTooWide } = answer;
  if (asked !== '' && clauses.length === 0) return searchWords.noWord;
  const beginning = clauses.find(({ isBeginning }) => isBeginning)?.shown;
  if (isTooWide) return fill(searchWords.tooWide, { beginning: beginning ?? '' }, ownLanguage());
  if (total === 0) return describeNoResult(answer, asked);
  const results = describeResults(answer);
  if (beginning === undefined) return results;
  const including = both(results, fill(searchWords.beginning, { beginning }, ownLanguage()));
  return insteadOf ? both(fill(searchWords.noExact, { asked }, ownLanguage()), including) : including;
}

/** Two sentences, one after the other. */
export function both(first: string, second: string): string {
  return fill(searchWords.two, { first: endOf(first), second }, ownLanguage());
}

function describeNoResult({ isAll, searched }: Answer, asked: string): string {
  const { none, noneFiltered, noneAmong, noneAmongFiltered, hint } = searchWords;
  const values = { asked, searched: countOf(searched) };
  if (isAll) return both(asked === '' ? noneFiltered : fill(none, values, ownLanguage()), hint);
  return asked === '' ? fill(noneAmongFiltered, values, ownLanguage()) : fill(noneAmong, values, ownLanguage());
}

function describeResults({ total, isAll, searched }: Answer): string {
  if (isAll) return fillCount(searchWords.results, total, {}, ownLanguage());
  return fillCount(searchWords.resultsAmong, total, { searched: countOf(searched) }, ownLanguage());
}

function countOf(searched: Answer['searched']): number {
  return searched.reduce((sum, { count }) => sum + count, 0);
}

/** A count has no full stop if nothing follows it. */
function endOf(sentence: string): string {
  return /[.。!?…]$/.test(sentence) ? sentence : `${sentence}${searchWords.stop}`;
}
