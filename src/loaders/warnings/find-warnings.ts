import type { FileProblem, Problem } from '../../lib/errors/problem.ts';
import { siteUrl } from '../../publication.ts';
import type { Publication } from '../../schemas/publication/publication.ts';
import type { BodyLinks } from '../checks/links/body-links.ts';
import { findCalloutWarnings } from '../checks/check-callouts.ts';
import { checkLinks } from '../checks/links/check-links.ts';
import { checkNavigation } from '../checks/check-navigation.ts';
import type { Linked } from '../checks/links/dead-paths.ts';
import { FRONT } from '../files/list-content-files.ts';
import { locateConflicts } from '../locate-conflicts.ts';
import type { CheckedStory } from '../stories/read-story.ts';
import { findContentWarnings, type OtherEntries } from './content-warnings.ts';
import { findWordsWarnings } from './words-warnings.ts';

/**
 * Finds everything that may be a mistake in content without problems: in each story, between files, in the paper's own words,
 * on the front page, and links that lead nowhere.
 *
 * @param contentDir absolute
 */
export function findWarnings(
  contentDir: string,
  { linked, bodies, checked, front, publication, isAsked, show }: Sources,
): FileProblem[] {
  const { articles, now, ...others } = linked;
  const conflicts = [
    ...checked.flatMap(({ article, warnings = [] }) => (isAsked && !isAsked(article) ? [] : warnings)),
    ...findContentWarnings(articles, others, now),
    ...findCalloutWarnings(linked),
  ];
  const problems = [
    ...checkLinks({ ...linked, bodies, isAsked, site: siteUrl }),
    ...checkNavigation({ ...linked, contentDir }),
    ...findWordsWarnings(contentDir, publication),
    ...front.map((warning) => ({ ...warning, file: FRONT })),
  ];
  return [
    ...locateConflicts(contentDir, conflicts, show),
    ...problems.map((problem) => ({ ...problem, file: show(problem.file) })),
  ];
}

interface Sources {
  /** every valid entry, and what links may lead to besides */
  readonly linked: Linked & OtherEntries;
  readonly bodies: BodyLinks;
  readonly checked: readonly CheckedStory[];
  /** about the chosen stories of the front page */
  readonly front: readonly Problem[];
  readonly publication: Publication;
  /** whether the warnings of a text are wanted; by default those of all texts */
  readonly isAsked: ((text: { readonly file: string }) => boolean) | undefined;
  /** how an editor would type a path from the content folder */
  readonly show: (file: string) => string;
}
