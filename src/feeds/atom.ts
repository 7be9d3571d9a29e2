import { generateAtomFeed } from 'feedsmith';
import type { Feed } from '../views/feeds/feed.ts';
import { absolute, feedPath } from '../addresses/urls.ts';
import { publication } from '../publication.ts';
import { feedStyle, itemMedia, repairXml } from './feedsmith.ts';
import { htmlText } from './html-text.ts';

/** Atom 1.0 (RFC 4287), with the picture of each entry as Media RSS names it. */
export function formatAtom({ channel, id, items, updated = beginning() }: Feed): string {
  const xml = generateAtomFeed(
    {
      id,
      title: asHtml(channel.title),
      subtitle: asHtml(channel.description),
      updated,
      links: [
        { href: absolute(feedPath(channel.path, 'atom')), rel: 'self', type: 'application/atom+xml' },
        { href: absolute(channel.path), rel: 'alternate', type: 'text/html', hreflang: channel.lang },
      ],
      authors: [{ name: publication.name, uri: absolute('/') }],
      icon: absolute('/icon-192.png'),
      xml: { lang: channel.lang },
      entries: items.map((item) => ({
        id: item.id,
        title: asHtml(item.title),
        links: [{ href: item.url, rel: 'alternate', type: 'text/html', hreflang: item.lang }],
        published: item.published,
        updated: item.updated,
        summary: asHtml(item.summary),
        content: { type: 'html', value: item.content },
        authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
        categories: item.topics.map((term) => ({ term })),
        ...itemMedia(item),
        xml: { lang: item.lang },
      })),
    },
    { strict: true, stylesheets: feedStyle() },
  );
  return repairXml(xml);
}

/** A feed without items still needs a date of change. The clock is never read, so this is the day in the ids. */
function beginning(): Date {
  return new Date(publication.tagAuthority.split(',')[1] ?? '');
}

/** Declared as HTML, because programs that ignore the type read it as HTML. */
function asHtml(text: string): { type: 'html'; value: string } {
  return { type: 'html', value: htmlText(text) };
}
