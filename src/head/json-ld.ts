import type {
  BreadcrumbList,
  CollectionPage,
  CreativeWorkSeries,
  ProfilePage,
  SearchAction,
  Thing,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { TextPageView } from '../views/pages/text-page.ts';
import type { ListHead, PersonView } from '../views/lists/list-head.ts';
import type { SeriesView } from '../views/series/series-view.ts';
import { absolute, paths, readerPaths } from '../addresses/urls.ts';
import { publication } from '../publication.ts';
import { publisher } from './publisher-json-ld.ts';

/** Writes JSON that is safe inside a `script` element, even for a headline that contains `</script>` (HTML, §4.12.1.3). */
export function serialiseJsonLd(thing: WithContext<Thing>): string {
  return JSON.stringify(thing)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** schema.org WebSite, with the address of the search (reader/search/search-page.ts). */
export function websiteJsonLd(): WithContext<WebSite> {
  const url = absolute(paths.home);
  const potentialAction: SearchAction & { 'query-input': string } = {
    '@type': 'SearchAction',
    target: `${absolute(readerPaths.search)}?q={words}`,
    'query-input': 'required name=words',
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${url}#website`,
    url,
    name: publication.name,
    inLanguage: publication.language,
    potentialAction,
  };
}

/** schema.org CreativeWorkSeries with its public parts. */
export function seriesJsonLd(view: SeriesView): WithContext<CreativeWorkSeries> {
  const url = absolute(view.path);
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWorkSeries',
    '@id': url,
    url,
    name: view.title,
    description: view.teaser,
    inLanguage: view.lang,
    publisher: publisher(),
    hasPart: view.rows
      .filter((row) => row.kind === 'story')
      .map(({ part, card }) => ({
        '@type': 'NewsArticle' as const,
        '@id': absolute(card.path),
        url: absolute(card.path),
        headline: card.title,
        datePublished: card.published.iso,
        ...(part && { position: part }),
      })),
  };
}

/** A page that lists stories. */
export function listJsonLd(name: string, path: string): WithContext<CollectionPage> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    url: absolute(path),
    inLanguage: publication.language,
    publisher: publisher(),
  };
}

/** The page of a person, with what the person's file says. */
export function profileJsonLd({ name, description, lang }: ListHead, person: PersonView): WithContext<ProfilePage> {
  const url = absolute(person.path);
  const { role, portrait, contact, profiles } = person;
  const [widest] = portrait?.srcset.split(', ').at(-1)?.split(' ') ?? [];
  const email = contact?.href.startsWith('mailto:') ? contact.text : undefined;
  const sameAs = profiles.map(({ address }) => address);
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    inLanguage: lang,
    mainEntity: {
      '@type': 'Person',
      '@id': `${url}#person`,
      name,
      url,
      ...(role !== undefined && { jobTitle: role }),
      ...(description !== '' && { description }),
      ...(widest !== undefined && { image: new URL(widest, url).href }),
      ...(email !== undefined && { email }),
      ...(sameAs.length > 0 && { sameAs }),
      worksFor: publisher(),
    },
  };
}

/** One of the paper's own pages. Machines know two kinds, by the names they have on most sites. */
export function textPageJsonLd({ id, title, description, path, lang }: TextPageView): WithContext<WebPage> {
  return {
    '@context': 'https://schema.org',
    '@type': KINDS.get(id) ?? 'WebPage',
    name: title,
    description,
    url: absolute(path),
    inLanguage: lang,
    publisher: publisher(),
  };
}

const KINDS: ReadonlyMap<string, 'AboutPage' | 'ContactPage'> = new Map([
  ['about', 'AboutPage'],
  ['contact', 'ContactPage'],
]);

/** The path from the front page, as schema.org wants it. The last crumb is the page itself. */
export function breadcrumbJsonLd(crumbs: readonly Crumb[]): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: publication.name, path: paths.home }, ...crumbs].map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

export interface Crumb {
  readonly name: string;
  readonly path: string;
}
