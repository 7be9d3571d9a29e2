import { digest, shared } from '../../lib/page-key.ts';
import { publication } from '../../publication.ts';
import { homeShare, type ShareSubject } from './share-image.ts';

/** A preview picture whose subject is described already. */
export function previewOf(subject: ShareSubject, makeSubject: () => ShareSubject | undefined): Preview {
  return { digest: digest(subject), makeSubject: () => makeSubject() ?? homeShare() };
}

/**
 * The preview of a story follows from the facts of its page and from the look, which its key has already: to know whether it
 * is another, it need not be described.
 */
export function previewFrom<Facts extends object>(facts: Facts, makeSubject: (facts: Facts) => ShareSubject): Preview {
  return { digest: digest({ facts, look: shared(publication.look) }), makeSubject: () => makeSubject(facts) };
}

/** A preview picture. */
export interface Preview {
  /** of all that it shows, or follows from */
  readonly digest: string;
  readonly makeSubject: () => ShareSubject;
}
