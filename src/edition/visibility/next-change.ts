import type { Article } from '../../schemas/article.ts';
import { formatForTerminal } from '../../dates/dates.ts';
import type { Callout } from '../../schemas/callout.ts';
import { NEWEST_FIRST, type FrontChoice } from '../../schemas/front.ts';
import { asOf, visibility } from './visibility.ts';

/**
 * Finds the first moment after `now` at which the edition changes, and how many stories change then; undefined if it
 * never does. A story that becomes too old for the news sitemap (lists/news.ts) does not count, because crawlers look at its
 * date.
 */
export function nextChange(
  articles: readonly Article[],
  now: Date,
  front: FrontChoice = NEWEST_FIRST,
  callouts: readonly Pick<Callout, 'until'>[] = [],
): NextChange | undefined {
  let next: NextChange | undefined;
  for (const change of [
    ...articles.map((article) => firstChange(article, now)),
    ...changesOfFront(front, articles, now),
    ...callouts.flatMap(({ until }): Change[] => (until && until > now ? [{ at: until, kind: 'ended' }] : [])),
  ]) {
    if (!change || (next && change.at > next.at)) continue;
    if (!next || change.at < next.at)
      next = { at: change.at, appear: 0, disappear: 0, amended: 0, replaced: 0, ended: 0 };
    next[change.kind] += 1;
  }
  return next;
}

/** `2026-12-01 06:00 JST, 1 story becomes public` */
export function formatNextChange(
  { at, appear, disappear, amended, replaced, ended }: NextChange,
  zone: string,
): string {
  const parts = [
    appear && `${stories(appear)} ${appear === 1 ? 'becomes' : 'become'} public`,
    disappear && `${stories(disappear)} ${disappear === 1 ? 'leaves' : 'leave'} the site`,
    amended && `${stories(amended)} ${amended === 1 ? 'is' : 'are'} corrected or updated`,
    replaced && `${stories(replaced)} of the front page ${replaced === 1 ? 'makes' : 'make'} way for the newest`,
    ended && `${ended === 1 ? '1 call-out ends' : `${ended} call-outs end`}`,
  ].filter(Boolean);
  return `${formatForTerminal(at, zone)}, ${parts.join(', ')}`;
}

/** The end of a choice changes the front page only if the story was on it until then. */
function changesOfFront({ lead, beside }: FrontChoice, articles: readonly Article[], now: Date): Change[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return [lead, ...beside].flatMap((place) => {
    const { id, until: at } = place ?? {};
    const article = byId.get(id ?? '');
    if (!at || at <= now || !article) return [];
    return visibility(article, new Date(at.getTime() - 1)) === 'public' ? [{ at, kind: 'replaced' }] : [];
  });
}

function firstChange(article: Article, now: Date): Change | undefined {
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

type ChangeKind = 'appear' | 'disappear' | 'amended' | 'replaced' | 'ended';

interface Change {
  readonly at: Date;
  readonly kind: ChangeKind;
}

export type NextChange = { at: Date } & Record<ChangeKind, number>;
