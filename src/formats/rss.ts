import { generateRssFeed } from 'feedsmith';
import type { Feed } from '../model/feed.ts';
import { absolute, feedPath } from '../model/urls.ts';
import { feedStyle, mendXml } from './feedsmith.ts';

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with the extensions that readers know: content, dc, dcterms, atom. */
export function formatRss({ channel, items, updated }: Feed): string {
  const page = absolute(channel.path);
  const xml = generateRssFeed(
    {
      title: channel.title,
      link: page,
      description: channel.description,
      language: channel.lang,
      ...(updated && { lastBuildDate: updated }),
      image: { url: absolute('/icon-192.png'), title: channel.title, link: page },
      atom: { links: [{ href: absolute(feedPath(channel.path, 'rss')), rel: 'self', type: 'application/rss+xml' }] },
      items: items.map((item) => ({
        title: item.title,
        link: item.url,
        guid: { value: item.id, isPermaLink: false },
        pubDate: item.published,
        description: item.summary,
        categories: item.topics.map((name) => ({ name })),
        content: { encoded: item.content },
        dc: { creators: item.authors.map(({ name }) => name), languages: [item.lang] },
        dcterms: { modified: [item.updated] },
      })),
    },
    { strict: true, stylesheets: feedStyle() },
  );
  return mendXml(xml);
}
