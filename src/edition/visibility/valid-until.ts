import { addHours } from 'date-fns/addHours';
import type { Article } from '../../schemas/article.ts';
import { publication } from '../../publication.ts';
import { oneYearAfter, isOverAYearOld } from '../../dates/dates.ts';
import { LICENCE_WARNING_MS } from './editor-reminders.ts';
import { NEWS_HOURS } from '../lists/news.ts';

/**
 * Finds the first moment from `now` on at which the published site, or what editors are told, may change; undefined if
 * there is none. Every moment in a story counts, and every moment at which a story becomes old.
 *
 * @param others other moments, such as the end of a choice for the front page
 */
export function validUntil(articles: Iterable<Article>, now: Date, others: readonly Date[] = []): Date | undefined {
  let [next] = others.filter((moment) => moment >= now).sort((a, b) => a.getTime() - b.getTime());
  for (const article of articles) {
    for (const moment of momentsOf(article, now)) if (moment >= now && (!next || moment < next)) next = moment;
  }
  return next;
}

function momentsOf(article: Article, now: Date): readonly Date[] {
  const { published, embargo, expires, updated, corrections, withdrawal, timeZone = publication.timeZone } = article;
  const moments = [published, embargo, expires, updated, withdrawal?.at, ...corrections.map(({ at }) => at)];
  return [
    ...moments.filter((moment) => moment !== undefined),
    addHours(published, NEWS_HOURS),
    ...(isOverAYearOld(published, now, timeZone) ? [] : [oneYearAfter(published, timeZone)]),
    ...(expires ? [new Date(expires.getTime() - LICENCE_WARNING_MS)] : []),
  ];
}
