import { digest, shared } from '../../lib/page-key.ts';
import { publication } from '../../publication.ts';
import { homeShare, type ShareSubject } from './share-image.ts';

/** A preview picture whose subject is described already. */
export function previewOf(subject: ShareSubject, makeSubject: () => ShareSubject | undefined): Preview {
  return { digest: digest(subject), makeSubject: () => makeSubject() ?? homeShare() };
}

/**
 * Identifies the preview of a story by the facts of its page and by the look, which the page's key already has. To find
 * out whether it has changed, the subject need not be described.
 */
export function previewFrom<Facts extends object>(facts: Facts, makeSubject: (facts: Facts) => ShareSubject): Preview {
  return { digest: digest({ facts, look: shared(publication.look) }), makeSubject: () => makeSubject(facts) };
}

/** A preview picture. */
export interface Preview {
  /** of everything that it shows, or of the facts it follows from */
  readonly digest: string;
  readonly makeSubject: () => ShareSubject;
}
