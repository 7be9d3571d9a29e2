import { formatForTerminal } from '../../dates/dates.ts';
import { holds } from '../../edition/front.ts';
import { appearsAt, visibility } from '../../edition/visibility/visibility.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import { formatField, type Problem } from '../../lib/errors/problem.ts';
import { publication } from '../../publication.ts';
import type { Article } from '../../schemas/article.ts';
import type { ReadFront } from '../read-front.ts';
import type { StoryClaim } from './story-claim.ts';

/**
 * Compares the stories chosen for the front page with those that exist.
 *
 * @returns problems: ids that no story has, and stories chosen twice; warnings: stories that are not public
 */
export function checkFront({ sound, locate }: ReadFront, { claims, articles, now, show }: Stories): CheckedFront {
  const known = new Map(claims.flatMap((claim) => (claim.id === undefined ? [] : [[claim.id, claim]])));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const seen = new Set<string>();
  const places = [
    { place: sound.lead, path: ['lead', 'id'] },
    ...(sound.beside ?? []).map((place, index) => ({ place, path: ['beside', index, 'id'] })),
  ];
  for (const { place, path: long } of places) {
    if (place?.id === undefined || !locate) continue;
    const { id, until } = place;
    // An id may replace the fields.
    const path = locate(long).found === undefined ? long.slice(0, -1) : long;
    const { line, column } = locate(path);
    const problem = { line, column, field: formatField(path), found: id };
    const article = byId.get(id);
    if (!known.has(id)) problems.push({ ...problem, note: 'no story has this id', write: nearId(id, known, show) });
    else if (seen.has(id))
      problems.push({ ...problem, note: 'it is listed already', write: 'nothing; listing it once is enough' }); // prettier-ignore
    else if (article && holds({ id, until }, now)) {
      const note = explainHidden(article, now, show(article.file));
      if (note !== undefined) warnings.push({ ...problem, note, write: 'the id of a public story; until then the newest is shown instead' }); // prettier-ignore
    }
    seen.add(id);
  }
  return { problems, warnings };
}

/** The id that was probably meant: one with a typing mistake, or the name of a file instead of its id. */
function nearId(id: string, known: ReadonlyMap<string, StoryClaim>, show: Stories['show']): string {
  const near = closestWord(id, known.keys());
  const file = near === undefined ? undefined : known.get(near)?.file;
  return file === undefined ? 'the id of a story, as in its file' : `${near}   (${show(file)})`;
}

function explainHidden(article: Article, now: Date, file: string): string | undefined {
  const { timeZone = publication.timeZone } = article;
  const at = (instant: Date | undefined) => (instant ? formatForTerminal(instant, timeZone) : '');
  switch (visibility(article, now)) {
    case 'public':
      return undefined;
    case 'draft':
      return `a draft: ${file}`;
    case 'withdrawn':
      return `withdrawn: ${file}`;
    case 'expired':
      return `no longer public since ${at(article.expires)}: ${file}`;
    case 'scheduled':
    case 'embargoed':
      return `not public before ${at(appearsAt(article))}: ${file}`;
  }
}

interface Stories {
  /** what every file of a story claims, refused ones too */
  readonly claims: readonly StoryClaim[];
  readonly articles: readonly Article[];
  readonly now: Date;
  /** how an editor would type a path from the content folder */
  readonly show: (file: string) => string;
}

interface CheckedFront {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}
