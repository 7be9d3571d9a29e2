import { bylinePath } from '../../addresses/urls.ts';
import { linksOf, type Links } from '../../edition/linked-stories.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { slugOfName } from '../../edition/name-spellings.ts';
import { languageOf } from '../../edition/translations.ts';
import { directionOf } from '../../lib/text/language.ts';
import { memoize } from '../../lib/caches/memoize.ts';
import { punctuate } from '../../markdown/text/punctuation.ts';
import type { RenderedPicture } from '../../markdown/render.ts';
import type { Person } from '../../schemas/person.ts';
import type { Topic } from '../../schemas/topic.ts';
import { renderedPicture } from '../article/pictures.ts';
import { placeOfReaders, type PlaceOfReaders } from './corrections-address.ts';

/** A portrait is a few centimetres wide on every screen. */
const PORTRAIT_SIZES = '9rem';

/** What the first page of a list shows about its person or topic. */
export const listHeadFacts = memoize((edition: Edition) =>
  memoize((entry: Person | Topic): ListHeadFacts => ({ entry, links: linksOf(entry, edition) })),
);

/** @param text safe HTML, may be empty */
export function makeListHead({ entry }: ListHeadFacts, text: string): ListHead {
  const lang = languageOf(entry);
  const description = 'description' in entry ? entry.description : undefined;
  return {
    name: entry.name,
    description: punctuate(description ?? entry.opening, lang),
    lang,
    dir: directionOf(lang),
    text,
    person: isPerson(entry) ? makePerson(entry) : undefined,
  };
}

function makePerson(person: Person): PersonView {
  const { name, role, portrait, pictures, contact, profiles } = person;
  const file = pictures.find(({ path }) => path === portrait?.image);
  return {
    path: bylinePath(slugOfName(name)),
    role,
    portrait: file && { ...renderedPicture(file), sizes: PORTRAIT_SIZES, alt: portrait?.alt ?? name, credit: portrait?.credit }, // prettier-ignore
    contact: contact === undefined ? undefined : placeOfReaders(contact),
    profiles,
  };
}

function isPerson(entry: Person | Topic): entry is Person {
  return 'profiles' in entry;
}

export interface ListHeadFacts {
  /** the digest of the file represents the text */
  readonly entry: Person | Topic;
  readonly links: Links;
}

export interface ListHead {
  readonly name: string;
  /** may be empty */
  readonly description: string;
  /** BCP 47, of the text */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** safe HTML, may be empty */
  readonly text: string;
  readonly person: PersonView | undefined;
}

export interface PersonView {
  readonly path: string;
  readonly role: string | undefined;
  readonly portrait: (RenderedPicture & { readonly alt: string; readonly credit: string | undefined }) | undefined;
  readonly contact: PlaceOfReaders | undefined;
  readonly profiles: Person['profiles'];
}
