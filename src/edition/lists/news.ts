import { subHours } from 'date-fns/subHours';
import { languageOf } from '../translations.ts';
import { punctuate } from '../../markdown/text/punctuation.ts';
import type { Article } from '../../schemas/article.ts';
import { publication } from '../../publication.ts';
import { formatIso } from '../../dates/dates.ts';
import type { Edition } from '../make-edition.ts';
import { articlePath } from '../../addresses/urls.ts';

/**
 * Two days (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap); a day of the site's time zone may be
 * longer.
 */
export const NEWS_HOURS = 48;
const MAX_NEWS_STORIES = 1000;

/** The stories a news sitemap may hold: of the last two days, newest first, at most a thousand. */
export function recentNews({ stories, now }: Edition): readonly News[] {
  const since = subHours(now, NEWS_HOURS);
  return stories
    .filter(({ published }) => published >= since)
    .slice(0, MAX_NEWS_STORIES)
    .map(makeNews);
}

function makeNews(article: Article): News {
  const lang = languageOf(article);
  return {
    path: articlePath(article),
    title: punctuate(article.title, lang),
    language: newsLanguage(lang),
    published: formatIso(article.published, article.timeZone ?? publication.timeZone),
  };
}

/** ISO 639, but `zh-cn` and `zh-tw` for Chinese in its two scripts. */
function newsLanguage(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

export interface News {
  readonly path: string;
  readonly title: string;
  readonly language: string;
  /** RFC 3339 */
  readonly published: string;
}
