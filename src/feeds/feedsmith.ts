import type { MediaNs, XmlStylesheet } from 'feedsmith';
import type { FeedItem } from '../views/feeds/feed.ts';
import { files, href } from '../addresses/urls.ts';

/*
 * Feeds are written with feedsmith. Of three packages it alone gets these right: JSON Feed 1.1 (`feed` 6 writes 1.0 and
 * drops languages), several authors as dc:creator in RSS (`feed` puts names into `author`, which is for an e-mail
 * address), an id that is not an address (`@astrojs/rss` 4 writes the link, and neither Atom nor JSON), xml:lang on
 * entries, a style sheet of any type, and OPML. Its mistakes are corrected here.
 */

/**
 * The style sheet is CSS, because browsers are removing XSLT
 * (https://developer.chrome.com/docs/web-platform/deprecating-xslt).
 */
export const feedStyle = (): XmlStylesheet[] => [{ type: 'text/css', href: href(files.feedStyle) }];

/**
 * The picture of an item in Media RSS (https://www.rssboard.org/media-rss). It is not an enclosure: feed readers offer an
 * enclosure as a download and show it again beside the picture in the text.
 */
export function itemMedia({ image }: FeedItem): { media?: MediaNs.ItemOrFeed<true> } {
  if (!image) return {};
  const { alt, credit, ...file } = image;
  const description = alt === '' ? {} : { description: { type: 'plain', value: alt } };
  return { media: { contents: [{ ...file, medium: 'image', ...description, credits: [{ value: credit }] }] } };
}

/** Characters that XML does not allow in any form (XML 1.0, production 2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * feedsmith puts CDATA on its own line, which adds line breaks to titles, and lets characters pass that XML does not
 * allow.
 */
export function repairXml(xml: string): string {
  return xml
    .replace(NOT_XML, '')
    .replace(/>\n *<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n *<\//g, ']]></');
}

/** feedsmith omits an empty list, but JSON Feed 1.1 requires `items`. */
export function repairJson(feed: unknown): string {
  const { items = [], ...rest } = feed as { items?: readonly unknown[] };
  return `${JSON.stringify({ ...rest, items })}\n`;
}
