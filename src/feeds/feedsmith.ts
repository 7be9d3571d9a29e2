import type { MediaNs, XmlStylesheet } from 'feedsmith';
import type { FeedItem } from '../views/feeds/feed.ts';
import { files, href } from '../addresses/urls.ts';

/*
 * Feeds are written with feedsmith. Of the three that were tried it alone gets these right: JSON Feed 1.1 (`feed` 6
 * writes 1.0 and drops languages), several authors as dc:creator in RSS (`feed` puts names into `author`, which holds an
 * e-mail address), an id that is no address (`@astrojs/rss` 4 writes the link, and neither Atom nor JSON), xml:lang on
 * entries, a style sheet of any type, and OPML. What it gets wrong is corrected here.
 */

/** The style sheet is CSS: browsers are taking XSLT away (https://developer.chrome.com/docs/web-platform/deprecating-xslt). */
export const feedStyle = (): XmlStylesheet[] => [{ type: 'text/css', href: href(files.feedStyle) }];

/**
 * The picture of an item as Media RSS names it (https://www.rssboard.org/media-rss). It is not an enclosure: that is a file
 * to download, which feed readers show a second time beside the picture in the text.
 */
export function itemMedia({ image }: FeedItem): { media?: MediaNs.ItemOrFeed<true> } {
  if (!image) return {};
  const { alt, credit, ...file } = image;
  const description = alt === '' ? {} : { description: { type: 'plain', value: alt } };
  return { media: { contents: [{ ...file, medium: 'image', ...description, credits: [{ value: credit }] }] } };
}

/** Characters that XML cannot hold, in any spelling (XML 1.0, production 2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** feedsmith sets CDATA on a line of its own, which makes line breaks part of titles, and lets characters pass that XML cannot hold. */
export function mendXml(xml: string): string {
  return xml
    .replace(NOT_XML, '')
    .replace(/>\n *<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n *<\//g, ']]></');
}

/** feedsmith omits an empty list, but JSON Feed 1.1 requires `items`. */
export function mendJson(feed: unknown): string {
  const { items = [], ...rest } = feed as { items?: readonly unknown[] };
  return `${JSON.stringify({ ...rest, items })}\n`;
}
