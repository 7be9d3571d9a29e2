import { generateOpml } from 'feedsmith';
import type { Channel } from '../views/feeds/feed-channels.ts';
import { absolute, feedPath } from '../addresses/urls.ts';
import { say, words } from '../words/say.ts';
import { publication } from '../publication.ts';
import { repairXml } from './feedsmith.ts';
import { htmlText } from './html-text.ts';

/**
 * OPML 2.0 of all feeds (https://opml.org/spec2.opml), each once, in RSS, which every OPML program knows. Its texts may
 * contain HTML, and its titles and descriptions are those of the feeds.
 */
export function formatOpml(channels: readonly Channel[]): string {
  const outlines = (kind: Channel['kind']) => channels.filter((channel) => channel.kind === kind).map(outline);
  const groups = [
    { text: words().lists.languages, outlines: outlines('language') },
    { text: words().nav.series, outlines: outlines('series') },
    { text: words().nav.topics, outlines: outlines('topic') },
    { text: words().lists.bylines, outlines: outlines('byline') },
  ];
  const xml = generateOpml(
    {
      head: { title: htmlText(say(words().feeds.all, { site: publication.name })) },
      body: { outlines: [...outlines('site'), ...groups.filter(({ outlines }) => outlines.length > 0)] },
    },
    { strict: true },
  );
  return repairXml(xml);
}

function outline({ title, description, lang, path }: Channel) {
  return {
    text: htmlText(title),
    title: htmlText(title),
    type: 'rss',
    version: 'RSS2',
    description: htmlText(description),
    language: lang,
    xmlUrl: absolute(feedPath(path, 'rss')),
    htmlUrl: absolute(path),
  };
}
