import { generateJsonFeed } from 'feedsmith';
import type { Feed } from '../views/feeds/feed.ts';
import { absolute, feedPath, paths } from '../addresses/urls.ts';
import { publication } from '../publication.ts';
import { repairJson } from './feedsmith.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function formatJsonFeed({ channel, items }: Feed): string {
  const feed = generateJsonFeed(
    {
      title: channel.title,
      home_page_url: absolute(channel.path),
      feed_url: absolute(feedPath(channel.path, 'json')),
      description: channel.description,
      icon: absolute('/icon-512.png'),
      favicon: absolute('/icon-192.png'),
      language: channel.lang,
      authors: [{ name: publication.name, url: absolute(paths.home) }],
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        content_html: item.content,
        summary: item.summary,
        ...(item.image && { image: item.image.url }),
        date_published: item.published,
        date_modified: item.updated,
        language: item.lang,
        authors: item.authors.map(({ name, url }) => ({ name, url })),
        tags: [...item.topics],
      })),
    },
    { strict: true },
  );
  return repairJson(feed);
}
