import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import type { Clash } from './cross-check.ts';

/** What may be meant, but is a slip more often than not. It is said at every build and refuses nothing. */
export function findOddities(articles: readonly Article[], series: readonly Series[], now: Date): readonly Clash[] {
  const inSeries = Map.groupBy(articles, (article) => article.series?.id);
  return [
    ...articles.flatMap((article) => earlyWithdrawal(article, now)),
    ...series.flatMap((one) => {
      const stories = inSeries.get(one.id) ?? [];
      return [...partsBeyondPlan(one, stories), ...gapsInComplete(one, stories)];
    }),
  ];
}

function earlyWithdrawal({ file, status, withdrawal }: Article, now: Date): Clash[] {
  if (status !== 'withdrawn' || !withdrawal || withdrawal.at <= now) return [];
  const note = 'still to come, but the notice stands already';
  return [{ file, path: ['withdrawal', 'at'], note, write: 'the instant the story was withdrawn' }];
}

function partsBeyondPlan({ file: plan, planned = Infinity }: Series, stories: readonly Article[]): Clash[] {
  return stories.flatMap(({ file, series }) => {
    if (series?.part === undefined || series.part <= planned) return [];
    const write = `a number up to ${planned}, or more parts under planned in ${plan}`;
    return [{ file, path: ['series', 'part'], note: `the series has ${planned} parts`, write }];
  });
}

/** A part that is there and hidden is no gap: it will come, or its absence is meant. */
function gapsInComplete({ file, state, planned = 0 }: Series, stories: readonly Article[]): Clash[] {
  const there = new Set(stories.map(({ series }) => series?.part));
  const last = Math.max(planned, ...stories.map(({ series }) => series?.part ?? 0));
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter((part) => !there.has(part));
  if (state !== 'complete' || missing.length === 0) return [];
  const parts = `${missing.length === 1 ? 'part' : 'parts'} ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`;
  return [
    {
      file,
      path: ['state'],
      note: `${parts} ${missing.length === 1 ? 'has' : 'have'} no story`,
      write: 'ongoing, or the missing stories',
    },
  ];
}
