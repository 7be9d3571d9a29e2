import { hrefOf } from '../../addresses/urls.ts';
import { publication } from '../../publication.ts';
import { isEmail } from '../../schemas/publication/publication-fields.ts';

/**
 * Returns where readers send corrections, as a link whose text is its address, for every language; undefined if the
 * publication has no such address.
 */
export function makeCorrectionsAddress(): PlaceOfReaders | undefined {
  const { corrections } = publication;
  if (corrections === undefined) return undefined;
  return placeOfReaders(corrections);
}

/** A contact of the paper, as a link that shows its address. */
export function placeOfReaders(place: string): PlaceOfReaders {
  return { text: place, href: isEmail(place) ? `mailto:${place}` : hrefOf(place) };
}

export interface PlaceOfReaders {
  readonly text: string;
  readonly href: string;
}
