import { articlePath } from '../../addresses/urls.ts';
import { formatIso } from '../../dates/dates.ts';
import { showFound } from '../../lib/errors/problem.ts';
import { bareWords } from '../../markdown/text/content-hash.ts';
import { publication } from '../../publication.ts';
import type { Article } from '../../schemas/article.ts';
import type { SearchStory } from '../../views/search/search-document.ts';

/**
 * Warns of a published story whose words have changed since the last release, with no new correction or `updated` to say
 * so. Punctuation and letter case do not count.
 *
 * @param now the story as the search of the next release would have it, and its paragraphs
 * @param before the story as the search of the last release has it
 * @returns a paragraph for the terminal, with the lines to paste
 */
export function describeSilentChange(
  article: Article,
  { now, paragraphs, before, shown, clock }: Facts,
): string | undefined {
  const found = isAnnounced(article, before) ? undefined : changeOf(now, before, paragraphs);
  if (found === undefined) return undefined;
  const { timeZone = publication.timeZone, corrections } = article;
  const line = `- { at: ${formatIso(clock, timeZone)}, kind: correction, text: "What was wrong, and what is right." }`;
  const write =
    corrections.length > 0 ? `under corrections:\n              ${line}` : `corrections:\n              ${line}`;
  const note = `${articlePath(article)} has changed since the last build, and no correction says so`;
  return `${shown}  corrections\n  found     ${found}   (${note})\n  write     ${write}`;
}

/** Whether the story tells readers of something since the last release. */
function isAnnounced({ updated, corrections }: Article, { row, text, modified = row.iso }: SearchStory): boolean {
  const moments = [updated, ...corrections.map(({ at }) => at)];
  const said = spaced(text);
  return (
    moments.some((moment) => moment !== undefined && moment.getTime() > Date.parse(modified)) ||
    corrections.some((correction) => !said.includes(spaced(correction.text)))
  );
}

/** The first words that have changed, or a note that some were removed or moved; undefined if the words are the same. */
function changeOf(now: SearchStory, before: SearchStory, paragraphs: Facts['paragraphs']): string | undefined {
  if (spaced(now.row.title) !== spaced(before.row.title)) return showFound(now.row.title);
  const known = spaced(before.text);
  if (spaced(now.text) === known) return undefined;
  const other = paragraphs.find((paragraph) => !known.includes(spaced(paragraph)));
  return other === undefined ? 'text removed or moved' : showFound(other);
}

/** Puts spaces around the words, so that only whole words match. */
function spaced(text: string): string {
  return ` ${bareWords(text)} `;
}

interface Facts {
  readonly now: SearchStory;
  readonly paragraphs: readonly string[];
  readonly before: SearchStory;
  /** the file of the story, as editors know it */
  readonly shown: string;
  /** the moment of the correction to paste */
  readonly clock: Date;
}
