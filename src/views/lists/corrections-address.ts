import { hrefOf } from '../../addresses/urls.ts';
import { publication } from '../../publication.ts';
import { isEmail } from '../../schemas/publication-fields.ts';

/** Where readers send corrections, as a link that says its address in every language; undefined where the publication does not say. */
export function makeCorrectionsAddress(): CorrectionsAddress | undefined {
  const { corrections } = publication;
  if (corrections === undefined) return undefined;
  const href = isEmail(corrections) ? `mailto:${corrections}` : hrefOf(corrections);
  return { text: corrections, href };
}

export interface CorrectionsAddress {
  readonly text: string;
  readonly href: string;
}
