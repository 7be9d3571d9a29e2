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
  const { facts, problems } = readPublication(settings.contentDir, settings.given);
  const show = pathForEditors(settings.contentDir);
  if (!facts) throw new Refusal(formatReport(problems.map((problem) => ({ ...problem, file: show(problem.file) }))));
  usePublication(facts);
  return facts;
}
