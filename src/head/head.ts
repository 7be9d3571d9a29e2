import type { Thing, WithContext } from 'schema-dts';
import { languageKey, languageSlug } from '../edition/languages.ts';
import { languageName } from '../lib/text/language.ts';
import type { ArticleView } from '../views/article/article-view.ts';
import type { ShownText } from '../fonts/fonts.ts';
import type { Home } from '../views/lists/home.ts';
import type { PolicyPaths } from '../edition/text-pages.ts';
import type { TextPageView } from '../views/pages/text-page.ts';
import type { SeriesPrint } from '../views/series/series-print.ts';
import type { SeriesView } from '../views/series/series-view.ts';
import type { ListHead } from '../views/lists/list-head.ts';
import type { StoryListText } from '../views/lists/story-list-view.ts';
import { absolute, feedPath, href, languagePath, paths } from '../addresses/urls.ts';
import { publication } from '../publication.ts';
import { say, words } from '../words/say.ts';
import { FEED_FORMATS, feedFormats } from '../feeds/feed-formats.ts';
import { articleJsonLd, type PreviewImage } from './article-json-ld.ts';
import {
  breadcrumbJsonLd,
  listJsonLd,
  profileJsonLd,
  seriesJsonLd,
  textPageJsonLd,
  websiteJsonLd,
  type Crumb,
} from './json-ld.ts';
import { publisherJsonLd } from './publisher-json-ld.ts';

/** The head of the front page. */
export function homeHead({ lead }: Home, policies: PolicyPaths): Head {
  return {
    ...pageHead(publication.name, publication.description, paths.home),
    title: homeTitle(),
    feeds: feedLinks(paths.home, publication.name),
    shown: { text: lead?.card.text ?? '', display: lead?.card.title ?? '', italic: lead?.photo?.caption ?? '' },
    data: [publisherJsonLd(policies), websiteJsonLd()],
  };
}

function homeTitle(): string {
  const { name, motto } = publication;
  return motto === '' ? name : say(words().page.homeTitle, { site: name, motto });
}

/** The head of a page that lists stories. */
export function listHead(name: string, description: string, path: string, crumbs: readonly Crumb[] = []): Head {
  return {
    ...pageHead(name, description, path),
    data: [listJsonLd(name, path), breadcrumbJsonLd([...crumbs, { name, path }])],
  };
}

/** The head of the front, or a numbered page, of a topic, byline or language. */
export function shelfHead(list: StoryListText, of?: ListHead): Head {
  const { kind, name, page, path, front, index, whole } = list;
  const { titleOfPage, about, by, inLanguage } = words().lists;
  const title = page === undefined ? name : say(titleOfPage, { name, page });
  const description = of?.description || say({ Topic: about, Byline: by, Language: inLanguage }[kind], { name });
  const head = listHead(title, description, path, list.inLanguage === undefined ? [index] : [index, whole]);
  const data = of?.person ? [profileJsonLd(of, of.person), ...head.data.slice(1)] : head.data;
  return {
    ...head,
    data,
    feeds: feedLinks(front, name),
  };
}

/** The head of one of the paper's own pages, such as “About”. */
export function textPageHead(view: TextPageView): Head {
  const { title, description, path, lang } = view;
  const data = [textPageJsonLd(view), breadcrumbJsonLd([{ name: title, path }])];
  return { ...pageHead(title, description, path), locale: lang, data };
}

/** The head of a series' page. */
export function seriesHead(view: SeriesView): Head {
  return {
    ...pageHead(view.title, view.teaser, view.path),
    feeds: feedLinks(view.path, view.title),
    data: [
      seriesJsonLd(view),
      breadcrumbJsonLd([
        { name: words().nav.series, path: paths.series },
        { name: view.title, path: view.path },
      ]),
    ],
  };
}

/** The print view of a series has the same words as its page, so crawlers are sent to that page. */
export function seriesPrintHead({ title, volume, teaser, path }: SeriesPrint): Head {
  const { printTitle, printVolume } = words().series;
  const name = volume === undefined ? say(printTitle, { title }) : say(printVolume, { title, volume });
  return { ...pageHead(name, teaser, path), index: false, feeds: feedLinks(path, title) };
}

/** The head of an article, for crawlers, previews and reader modes. */
export function articleHead(view: ArticleView, preview: PreviewImage): Head {
  const section = view.series
    ? [
        { name: words().nav.series, path: paths.series },
        { name: view.series.title, path: view.series.path },
      ]
    : view.topics.slice(0, 1);
  return {
    ...pageHead(view.title, view.description, view.path),
    authors: view.byline.map(({ name }) => name),
    article: {
      published: view.published.iso,
      modified: view.modified.iso,
      section: view.topics[0]?.name,
      tags: view.topics.map(({ name }) => name),
    },
    feeds: storyFeeds(view.lang),
    locale: view.lang,
    alternates: view.translations?.alternates.map(({ path, lang }) => ({ lang, href: absolute(path) })),
    shown: { text: view.glyphs, display: view.title, italic: view.photo?.caption ?? '' },
    data: [articleJsonLd(view, preview), breadcrumbJsonLd([...section, { name: view.title, path: view.path }])],
  };
}

/** The feed of the story's language, if that is not the language of the publication. */
function storyFeeds(lang: string): readonly FeedLink[] {
  const key = languageKey(lang);
  if (key === languageKey(publication.language)) return feedLinks(paths.home, publication.name);
  return feedLinks(languagePath(languageSlug(key)), languageName(key));
}

/** The head of any other page, such as a notice or an error. */
export function pageHead(name: string, description: string, path: string): Head {
  return {
    title: say(words().page.title, { page: name, site: publication.name }),
    name,
    description,
    url: absolute(path),
    locale: publication.language,
    index: true,
    authors: [],
    feeds: [],
    data: [],
  };
}

/** The feeds of a page in all formats, for feed readers to find. */
function feedLinks(page: string, name: string): readonly FeedLink[] {
  return feedFormats.map((format) => ({
    type: FEED_FORMATS[format].type,
    title: `${name} (${FEED_FORMATS[format].name})`,
    href: href(feedPath(page, format)),
  }));
}

/**
 * Writes a language and its territory for Open Graph, such as `en_GB` (ogp.me). The territory comes from the language
 * tag, or from the publication's country if the language is the publication's. Without a territory there is no locale.
 */
export function openGraphLocale(lang: string): string | undefined {
  const own = new Intl.Locale(publication.language).language;
  const { language, region = language === own ? publication.country : undefined } = new Intl.Locale(lang);
  return region === undefined ? undefined : `${language}_${region}`;
}

export interface Head {
  /** the `title` element */
  readonly title: string;
  /** the title without the publication's name */
  readonly name: string;
  readonly description: string;
  /** canonical address */
  readonly url: string;
  /** BCP 47 */
  readonly locale: string;
  /** false keeps the page out of search engines */
  readonly index: boolean;
  readonly authors: readonly string[];
  readonly article?: {
    readonly published: string;
    readonly modified: string;
    readonly section: string | undefined;
    readonly tags: readonly string[];
  };
  /** the page in each of its languages, including itself */
  readonly alternates?: readonly { readonly lang: string; readonly href: string }[] | undefined;
  /** feeds of what the page shows */
  readonly feeds: readonly FeedLink[];
  /** words at the top of the page; their fonts are fetched first */
  readonly shown?: ShownText;
  readonly data: readonly WithContext<Thing>[];
}

export interface FeedLink {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}
