import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatField, type FileProblem } from '../../lib/errors/problem.ts';
import { slugOfName } from '../../edition/name-spellings.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import { publication } from '../../publication.ts';
import { publicationNames } from '../fields/field-names.ts';
import { deadPaths, type Linked } from './links/dead-paths.ts';
import { PUBLICATION } from '../files/list-content-files.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';

/**
 * Finds dead links at the top and foot of the publication's pages and in its place for corrections, and sections of the
 * front page without stories. They may lead to a list that is empty for a day, so they are reported and the site is
 * built.
 */
export function checkNavigation(linked: Navigation): FileProblem[] {
  return [...deadLinks(linked), ...emptySections(linked)];
}

function deadLinks({ contentDir, ...linked }: Navigation): FileProblem[] {
  const { navigation = [], footer = [], corrections = '' } = publication;
  const links = [
    ...navigation.map(({ to }, index) => ({ to, path: ['navigation', index, 'to'] })),
    ...footer.map(({ to }, index) => ({ to, path: ['footer', index, 'to'] })),
    { to: corrections, path: ['corrections'] },
  ];
  const found = deadPaths(
    links.map(({ to }) => to),
    linked,
  );
  const dead = links.filter(({ to }) => found.has(to));
  if (dead.length === 0) return [];
  const locate = locateIn(contentDir);
  return dead.map(({ to, path }) => {
    const closest = found.get(to);
    return { file: PUBLICATION, ...placeOf(locate(path)), field: formatField(path), found: to, note: 'there is nothing at this address', write: closest === undefined ? 'a path that exists, such as /series/' : `${path.at(-1)}: ${closest}` }; // prettier-ignore
  });
}

/** Sections whose topic no story has, public or not. */
function emptySections({ contentDir, articles }: Navigation): FileProblem[] {
  if (publication.sections.length === 0) return [];
  const topics = new Map(articles.flatMap(({ topics }) => topics).map((topic) => [slugOfName(topic), topic]));
  return publication.sections.flatMap((topic, index) => {
    if (topics.has(slugOfName(topic))) return [];
    const path = ['sections', index];
    const closest = closestWord(topic, [...topics.values()]);
    return { file: PUBLICATION, ...placeOf(locateIn(contentDir)(path)), field: formatField(path), found: topic, note: 'no story has this topic', write: closest === undefined ? 'a topic that stories have' : `- ${closest}` }; // prettier-ignore
  });
}

function locateIn(contentDir: string) {
  return parseYaml(readFileSync(path.join(contentDir, PUBLICATION), 'utf8'), 1, publicationNames).locate;
}

function placeOf({ line, column }: { line: number; column: number }) {
  return { line, column };
}

interface Navigation extends Linked {
  /** absolute */
  readonly contentDir: string;
}
