import { formatReport } from '../lib/errors/problem.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { publicationSoFar, usePublication } from '../publication.ts';
import type { Publication } from '../schemas/publication/publication.ts';
import { settings } from '../settings.ts';
import { pathForEditors } from '../lib/files/path-for-editors.ts';
import { readPublication } from './read-publication.ts';

/**
 * The facts of the publication for a program that starts. If they were set before, as by a build, it returns those.
 *
 * @throws Refusal with everything that is wrong with the file
 */
export function needPublication(): Publication {
  const known = publicationSoFar();
  if (known) return known;
  const { facts, report } = tryPublication();
  if (!facts) throw new Refusal(report);
  usePublication(facts);
  return facts;
}

/** Reads the facts of the publication; undefined if one of their files is wrong, with everything that is. */
export function tryPublication(): { readonly facts: Publication | undefined; readonly report: string } {
  const { facts, problems } = readPublication(settings.contentDir, settings.given);
  const show = pathForEditors(settings.contentDir);
  return { facts, report: formatReport(problems.map((problem) => ({ ...problem, file: show(problem.file) }))) };
}
