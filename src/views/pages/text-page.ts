import type { Root } from 'hast';
import { textPagePath } from '../../addresses/urls.ts';
import { linksOf, type Links } from '../../edition/linked-stories.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { memoize } from '../../lib/caches/memoize.ts';
import { directionOf } from '../../lib/text/language.ts';
import { punctuate } from '../../markdown/text/punctuation.ts';
import { publication } from '../../publication.ts';
import type { TextPage } from '../../schemas/page.ts';

/** Everything that one of the paper's own pages shows. */
export function textPageFacts(page: TextPage, edition: Edition): TextPageFacts {
  return factsOf(edition)(page);
}

const factsOf = memoize((edition: Edition) =>
  memoize((page: TextPage): TextPageFacts => ({ text: { page }, links: linksOf(page, edition) })),
);

/** One of the paper's own pages, for itself and for lists of pages. */
export function makeTextPage(page: TextPage): TextPageView {
  const { id, lang = publication.language } = page;
  const title = punctuate(page.title, lang);
  return {
    id,
    path: textPagePath(id),
    title,
    description: punctuate(page.description ?? (page.opening || page.title), lang),
    lang,
    dir: directionOf(lang),
  };
}

export interface TextPageFacts {
  /** the digest of its file represents its text */
  readonly text: { readonly page: TextPage };
  readonly links: Links;
}

export interface TextPageView {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The same, with its text as a safe tree. */
export type WholeTextPage = TextPageView & { readonly body: Root };
