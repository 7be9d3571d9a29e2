import type { List, ListItem, RootContent } from 'mdast';
import { remark } from 'remark';
import { cardFacts, makeCard } from '../views/lists/story-card.ts';
import { formatStories } from '../views/lists/format-stories.ts';
import { languageName } from '../lib/text/language.ts';
import type { Edition } from '../edition/make-edition.ts';
import { makeTextPage } from '../views/pages/text-page.ts';
import { makeBook } from '../views/series/series-facts.ts';
import { absolute, feedPath, files, languagePath, paths, topicPath } from '../addresses/urls.ts';
import { words } from '../words/say.ts';
import { publication } from '../publication.ts';

/** llms.txt (https://llmstxt.org): what the site is and where things are, for programs that read Markdown. */
export function formatLlms({ stories, pages, series, topics, languages }: Edition): string {
  const { nav, page, lists, llms } = words();
  const latest = stories.slice(0, publication.lists.feed).map(cardFacts).map(makeCard);
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: publication.name }] },
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: publication.description }] }],
    },
    ...section(
      lists.latest,
      latest.map(({ title, path, text }) => ({ name: title, path, note: text })),
    ),
    ...section(
      lists.languages,
      languages.map(({ name, slug, stories }) => ({ name: languageName(name), path: languagePath(slug), note: formatStories(stories.length) })), // prettier-ignore
    ),
    ...section(
      nav.series,
      series
        .map(({ series }) => makeBook(series))
        .map(({ title, path, teaser }) => ({ name: title, path, note: teaser })),
    ),
    ...section(
      nav.topics,
      topics.map(({ name, slug, stories }) => ({ name, path: topicPath(slug), note: formatStories(stories.length) })),
    ),
    ...section(
      page.aboutSite,
      pages.map(makeTextPage).map(({ title, path, description }) => ({ name: title, path, note: description })),
    ),
    // Programs know by this name what they can skip (llmstxt.org).
    ...section('Optional', [
      { name: nav.archive, path: paths.archive, note: llms.archive },
      { name: nav.corrections, path: paths.corrections, note: llms.corrections },
      { name: llms.feed, path: feedPath(paths.home, 'json'), note: llms.feedNote },
      { name: llms.sitemap, path: files.sitemapIndex, note: llms.sitemapNote },
    ]),
  ];
  return writer.stringify({ type: 'root', children });
}

const writer = remark().data('settings', { bullet: '-' }).freeze();

/** Leaves out a section without links. */
function section(title: string, links: readonly Link[]): RootContent[] {
  if (links.length === 0) return [];
  const list: List = { type: 'list', spread: false, children: links.map(item) };
  return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: title }] }, list];
}

function item({ name, path, note }: Link): ListItem {
  const link = { type: 'link' as const, url: absolute(path), children: [{ type: 'text' as const, value: name }] };
  const rest = note ? [{ type: 'text' as const, value: `: ${note}` }] : [];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link, ...rest] }] };
}

interface Link {
  readonly name: string;
  readonly path: string;
  readonly note: string;
}
