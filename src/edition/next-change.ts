import type { Article } from '../schemas/article.ts';
import { formatForTerminal } from '../dates/dates.ts';
import { asOf, visibility } from './visibility.ts';

/**
 * The first moment after `now` at which the edition is another one, and how many stories change then; undefined when it
 * stays as it is. That a story grows too old for the news sitemap (news.ts) does not count: crawlers go by its date.
 */
export function nextChange(articles: Iterable<Article>, now: Date): NextChange | undefined {
  let next: NextChange | undefined;
  for (const article of articles) {
    const change = firstChange(article, now);
    if (!change || (next && change.at > next.at)) continue;
    if (!next || change.at < next.at) next = { at: change.at, appear: 0, disappear: 0, amended: 0 };
    next[change.kind] += 1;
  }
  return next;
}

/** `2026-12-01 06:00 JST, 1 story becomes public` */
export function formatNextChange({ at, appear, disappear, amended }: NextChange, zone: string): string {
  const parts = [
    appear && `${stories(appear)} ${appear === 1 ? 'becomes' : 'become'} public`,
    disappear && `${stories(disappear)} ${disappear === 1 ? 'leaves' : 'leave'} the site`,
    amended && `${stories(amended)} ${amended === 1 ? 'is' : 'are'} corrected or updated`,
  ].filter(Boolean);
  return `${formatForTerminal(at, zone)}, ${parts.join(', ')}`;
}

function firstChange(article: Article, now: Date): { at: Date; kind: ChangeKind } | undefined {
  const { published, embargo, expires, updated, corrections } = article;
  const instants = [published, embargo, expires, updated, ...corrections.map(({ at }) => at)]
    .filter((instant) => instant !== undefined)
    .filter((instant) => instant > now)
    .sort((a, b) => a.getTime() - b.getTime());
  for (const at of instants) {
    const kind = compare(article, now, at);
    if (kind) return { at, kind };
  }
  return undefined;
}

function compare(article: Article, before: Date, after: Date): ChangeKind | undefined {
  const wasShown = isShown(article, before);
  const willBeShown = isShown(article, after);
  if (!wasShown && willBeShown) return 'appear';
  if (wasShown && !willBeShown) return 'disappear';
  if (!wasShown || article.status === 'withdrawn') return undefined;
  const then = asOf(article, after);
  const today = asOf(article, before);
  return then.corrections.length !== today.corrections.length || then.updated !== today.updated ? 'amended' : undefined;
}

function isShown(article: Article, at: Date): boolean {
  const state = visibility(article, at);
  return state === 'public' || state === 'withdrawn';
}

function stories(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`;
}

type ChangeKind = 'appear' | 'disappear' | 'amended';

export type NextChange = { at: Date } & Record<ChangeKind, number>;
