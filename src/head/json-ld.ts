import type {
  BreadcrumbList,
  CollectionPage,
  CreativeWorkSeries,
  NewsArticle,
  NewsMediaOrganization,
  Person,
  ProfilePage,
  Organization,
  SearchAction,
  Thing,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { ArticleView, Credit } from '../views/article/article-view.ts';
import type { PolicyPaths } from '../edition/text-pages.ts';
import { POLICIES } from '../schemas/page.ts';
import type { TextPageView } from '../views/pages/text-page.ts';
import type { ListHead, PersonView } from '../views/lists/list-head.ts';
import type { SeriesView } from '../views/series/series-view.ts';
import { absolute, paths, readerPaths } from '../addresses/urls.ts';
import type { Contact } from '../schemas/publication.ts';
import { publication } from '../publication.ts';

/** JSON that can stand inside a `script` element: a headline with `</script>` in it stays a headline (HTML, §4.12.1.3). */
export function serialiseJsonLd(thing: WithContext<Thing>): string {
  return JSON.stringify(thing)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** schema.org WebSite with the address that answers a question (reader/search/search-page.ts). */
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

/**
 * schema.org NewsArticle with the same facts the page shows.
 *
 * @param preview what its link previews show: its picture where it has no photo that may be shown elsewhere
 */
export function articleJsonLd(view: ArticleView, preview: PreviewImage): WithContext<NewsArticle> {
  const url = absolute(view.path);
  const [section] = view.topics;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: view.title,
    description: view.description,
    datePublished: view.published.iso,
    dateModified: view.modified.iso,
    author: view.byline.map(creditJsonLd),
    publisher: publisher(),
    inLanguage: view.lang,
    isAccessibleForFree: true,
    wordCount: view.words,
    ...(view.dateline && { dateline: view.dateline }),
    ...(section && { articleSection: section.name, keywords: view.topics.map(({ name }) => name) }),
    ...imagesJsonLd(view, preview),
    ...(view.series && {
      isPartOf: {
        '@type': 'CreativeWorkSeries',
        '@id': absolute(view.series.path),
        name: view.series.title,
        url: absolute(view.series.path),
      },
      ...(view.series.part && { position: view.series.part }),
    }),
    ...translationsJsonLd(view),
    ...(view.corrections.length > 0 && {
      correction: view.corrections.map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: at.iso,
        text,
      })),
    }),
  };
}

/** What it translates, or what translates it; translations are not named to each other. */
function translationsJsonLd({ translations }: ArticleView): Partial<Exclude<NewsArticle, string>> {
  if (!translations) return {};
  const { others, original } = translations;
  const work = ({ path, lang }: (typeof others)[number]) => ({
    '@type': 'NewsArticle' as const,
    '@id': absolute(path),
    inLanguage: lang,
  });
  const [first] = others.filter(({ isOriginal }) => isOriginal);
  if (original !== undefined) return first ? { translationOfWork: work(first) } : {};
  return { workTranslation: others.map(work) };
}

/** The photo in each of its shapes, else the card that stands for the story. */
function imagesJsonLd({ photo }: ArticleView, preview: PreviewImage): Pick<Exclude<NewsArticle, string>, 'image'> {
  if (photo?.kind !== 'picture' || photo.crops.length === 0) {
    return { image: absolute(preview.path) };
  }
  return {
    image: photo.crops.map(({ path, width, height }) => ({
      '@type': 'ImageObject' as const,
      url: absolute(path),
      width: String(width),
      height: String(height),
      caption: photo.caption,
      creditText: photo.credit,
    })),
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

/** The page of a person, with what the file of the person says. */
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

/** The publication itself, for the front page. */
export function publisherJsonLd(policies: PolicyPaths): WithContext<NewsMediaOrganization> {
  const { legalName, owners, contact, country } = publication;
  const ownership = policies.find(([policy]) => policy === 'ownership')?.[1];
  return {
    '@context': 'https://schema.org',
    ...publisher(),
    description: publication.description,
    ...(legalName !== undefined && { legalName }),
    ...Object.fromEntries(policies.map(([policy, path]) => [POLICIES[policy], absolute(path)])),
    ...(ownership === undefined && owners.length > 0 && { ownershipFundingInfo: owners.join(', ') }),
    ...contactJsonLd(contact),
    ...((country !== undefined || contact?.address !== undefined) && {
      address: {
        '@type': 'PostalAddress',
        ...(contact?.address !== undefined && { streetAddress: contact.address }),
        ...(country !== undefined && { addressCountry: country }),
      },
    }),
    ...(publication.profiles.length > 0 && { sameAs: publication.profiles.map(({ address }) => address) }),
  };
}

function contactJsonLd({ email, telephone }: Contact = {}): Partial<Exclude<NewsMediaOrganization, string>> {
  if (email === undefined && telephone === undefined) return {};
  const ways = { ...(email !== undefined && { email }), ...(telephone !== undefined && { telephone }) };
  return { ...ways, contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', ...ways } };
}

/** A page of the paper's own. Two are of a kind that machines know, by the names they have on most sites. */
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

/** The way from the front page to here, as schema.org wants it; the last crumb is the page itself. */
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

function publisher(): Exclude<NewsMediaOrganization, string> {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${absolute(paths.home)}#publisher`,
    name: publication.name,
    url: absolute(paths.home),
    logo: { '@type': 'ImageObject', url: absolute('/icon-512.png'), width: '512', height: '512' },
  };
}

/** An agency is an organisation, never an invented person. */
function creditJsonLd(credit: Credit): Exclude<Person | Organization, string> {
  if (credit.kind === 'agency')
    return { '@type': 'NewsMediaOrganization', name: credit.name, url: absolute(credit.path) };
  return {
    '@type': 'Person',
    name: credit.name,
    url: absolute(credit.path),
    ...(credit.role && { jobTitle: credit.role }),
    ...(credit.url && { sameAs: credit.url }),
  };
}

/** As media/cards/share-image.ts describes it. */
export interface PreviewImage {
  readonly path: string;
}

export interface Crumb {
  readonly name: string;
  readonly path: string;
}
