import { ANIMATION } from '../markdown/animation.ts';
import { missingParts } from '../edition/series.ts';
import { articleSchema, type Article } from '../schemas/article.ts';
import { seriesSchema, type Series } from '../schemas/series.ts';
import type { Clash } from './claims.ts';
import { findMarkup } from './markup-slips.ts';
import { findNameSlips } from './name-slips.ts';

/** What may be meant, but is a slip more often than not. It is said at every build and refuses nothing. */
export function findContentWarnings(
  articles: readonly Article[],
  series: readonly Series[],
  now: Date,
): readonly Clash[] {
  const inSeries = Map.groupBy(articles, (article) => article.series?.id);
  return [
    ...articles.flatMap((article) => earlyWithdrawal(article, now)),
    ...findNameSlips(articles),
    ...articles.flatMap((article) => findMarkup(articleSchema, article)),
    ...series.flatMap((one) => findMarkup(seriesSchema, one)),
    ...articles.flatMap(animatedPhoto),
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

/** Of pictures in the text its own notes tell (markdown/rehype-figures.ts). */
function animatedPhoto({ file, photo, pictures }: Article): Clash[] {
  const picture = pictures.find(({ path }) => path === photo?.image);
  if (!picture?.isAnimated) return [];
  return [{ file, path: ['photo', 'image'], note: ANIMATION.note, write: ANIMATION.still }];
}

function partsBeyondPlan({ file: plan, planned = Infinity }: Series, stories: readonly Article[]): Clash[] {
  return stories.flatMap(({ file, series }) => {
    if (series?.part === undefined || series.part <= planned) return [];
    const write = `a number up to ${planned}, or more parts under planned in ${plan}`;
    return [{ file, path: ['series', 'part'], note: `the series has ${planned} parts`, write }];
  });
}

/** A part that is there and hidden is no gap: it will come, or its absence is meant. */
function gapsInComplete(series: Series, parts: readonly Article[]): Clash[] {
  const missing = missingParts({ series, parts });
  if (series.state !== 'complete' || missing.length === 0) return [];
  const numbers = `${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`;
  const note = missing.length === 1 ? `part ${numbers} has no story` : `parts ${numbers} have no story`;
  return [{ file: series.file, path: ['state'], note, write: 'ongoing, or the missing stories' }];
}
