import { generateRssFeed } from 'feedsmith';
import type { Feed } from '../views/feeds/feed.ts';
import { formatRfc822 } from '../dates/dates.ts';
import { publication } from '../publication.ts';
import { absolute, feedPath } from '../addresses/urls.ts';
import { feedStyle, itemMedia, repairXml } from './feedsmith.ts';
import { htmlText } from './html-text.ts';

/** feedsmith writes it in UTC, and a browser shows it unchanged (styles/feed.css). */
const PUBLISHED = /<pubDate>([^<]+)<\/pubDate>/g;

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification), with the extensions that readers know: content, dc, dcterms, media, atom.
 * It does not say whether a title is plain text, and most readers take it for HTML.
 */
export function formatRss({ channel, items, updated }: Feed): string {
  const page = absolute(channel.path);
  const title = htmlText(channel.title);
  const xml = generateRssFeed(
    {
      title,
      link: page,
      description: htmlText(channel.description),
      language: channel.lang,
      ...(updated && { lastBuildDate: updated }),
      image: { url: absolute('/icon-192.png'), title, link: page },
      atom: { links: [{ href: absolute(feedPath(channel.path, 'rss')), rel: 'self', type: 'application/rss+xml' }] },
      items: items.map((item) => ({
        title: htmlText(item.title),
        link: item.url,
        guid: { value: item.id, isPermaLink: false },
        pubDate: item.published,
        description: htmlText(item.summary),
        categories: item.topics.map((name) => ({ name })),
        content: { encoded: item.content },
        dc: { creators: item.authors.map(({ name }) => name), languages: [item.lang] },
        dcterms: { modified: [item.updated] },
        ...itemMedia(item),
      })),
    },
    { strict: true, stylesheets: feedStyle() },
  );
  return repairXml(xml).replace(PUBLISHED, (_, date: string) => {
    return `<pubDate>${formatRfc822(new Date(date), publication.timeZone)}</pubDate>`;
  });
}
