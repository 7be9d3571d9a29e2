import type { NewsArticle, Organization, Person, WithContext } from 'schema-dts';
import type { ArticleView, Credit } from '../views/article/article-view.ts';
import { absolute } from '../addresses/urls.ts';
import { publisher } from './publisher-json-ld.ts';

/**
 * Describes a story as a schema.org NewsArticle, with the same facts that the page shows.
 *
 * @param preview the picture of its link previews, for a story without a photo that may be shown elsewhere
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

/** The original of a translation, or the translations of an original. Translations do not name each other. */
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

/** The photo in each of its shapes, or the story's preview card. */
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

/** See media/cards/share-image.ts. */
export interface PreviewImage {
  readonly path: string;
}
