import { hrefOf } from '../../addresses/urls.ts';
import { calloutFor } from '../../edition/callouts.ts';
import { linksOf, type Links } from '../../edition/linked-stories.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { languageOf } from '../../edition/translations.ts';
import { directionOf } from '../../lib/text/language.ts';
import { memoize } from '../../lib/caches/memoize.ts';
import { shared } from '../../lib/page-key.ts';
import { punctuate } from '../../markdown/text/punctuation.ts';
import { publication } from '../../publication.ts';
import type { Callout, CalloutPlace } from '../../schemas/callout.ts';
import { words } from '../../words/say.ts';

/**
 * The facts of a page's call-out, under their name; empty for a page without one.
 *
 * @param topics names of the page's topics
 */
export function calloutOn(edition: Edition, place: CalloutPlace, topics?: readonly string[]): WithCallout {
  const entry = calloutFor(edition, place, topics);
  return entry ? { callout: factsOf(edition)(entry) } : {};
}

const factsOf = memoize((edition: Edition) =>
  memoize((entry: Callout): CalloutFacts => shared({ entry, links: linksOf(entry, edition) })),
);

/** @param html safe, may be empty */
export function makeCallout({ entry }: CalloutFacts, html: string): CalloutView {
  const { link, form, until } = entry;
  const lang = languageOf(entry);
  const isForeign = lang !== publication.language;
  const dir = directionOf(lang);
  return {
    title: punctuate(entry.title, lang),
    html,
    lang: isForeign ? lang : undefined,
    dir: dir === directionOf(publication.language) ? undefined : dir,
    link: link && { label: punctuate(link.label, lang), href: hrefOf(link.to) },
    form: form && {
      ...form,
      label: form.label ?? words().callout.email,
      labelLang: isForeign && form.label === undefined ? publication.language : undefined,
    },
    over: until?.toISOString(),
  };
}

export interface WithCallout {
  readonly callout?: CalloutFacts;
}

export interface CalloutFacts {
  /** the digest of its file represents its text */
  readonly entry: Callout;
  readonly links: Links;
}

export interface CalloutView {
  readonly title: string;
  /** safe HTML, may be empty */
  readonly html: string;
  /** BCP 47, if it differs from the site's */
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl' | undefined;
  readonly link: { readonly label: string; readonly href: string } | undefined;
  readonly form:
    | (NonNullable<Callout['form']> & {
        readonly label: string;
        /** BCP 47, if the label is the paper's own and the call-out is in another language */
        readonly labelLang: string | undefined;
      })
    | undefined;
  /** instant after which it may not be shown */
  readonly over: string | undefined;
}
