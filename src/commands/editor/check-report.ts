import { formatForTerminal } from '../../dates/dates.ts';
import { absolute, articlePath } from '../../addresses/urls.ts';
import { LICENCE_WARNING_MS } from '../../edition/visibility/editor-reminders.ts';
import { appearsAt, visibility } from '../../edition/visibility/visibility.ts';
import type { Warning } from '../../loaders/content.ts';
import { compareText } from '../../lib/text/compare-text.ts';
import { formatProblems, type FileProblem } from '../../lib/errors/problem.ts';
import { guessSize, SIZES } from '../../media/cards/card-sizes.ts';
import type { Article } from '../../schemas/article.ts';

/** Messengers show a preview at a third of its size. A smaller headline cannot be read there. */
const SMALLEST_HEADLINE_PX = 60;

/**
 * Tells an editor what to know of these stories before they are published.
 *
 * @param content the content, its problems and its warnings; files are named as editors know them
 * @returns paragraphs for the terminal, problems first
 */
export function formatCheck({
  problems,
  warnings,
  articles,
  isWhole,
  isAsked,
  show,
  now,
  zone,
  language,
}: CheckedContent): string {
  const asked = articles.filter(({ file }) => isAsked(show(file)));
  const paragraphs = [
    ...formatRefused(problems, isAsked),
    ...warnings.filter(({ file }) => isAsked(file)).map(({ text }) => text),
    ...asked.flatMap((article) => longHeadline(article, show, language)),
    (isWhole ? asked.filter((article) => isToCome(article, now)) : asked)
      .map((article) => `${show(article.file)}  ${describeState(article, now, zone)}`)
      .join('\n'),
    isWhole ? countStates(asked, now) : '',
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** The problems of the files that the editor asked about, and how many others there are. */
export function formatRefused(problems: readonly FileProblem[], isAsked: (shown: string) => boolean): string[] {
  const refused = problems.filter(({ file }) => isAsked(file));
  const others = problems.length - refused.length;
  return [
    ...(refused.length > 0 ? [formatProblems(refused)] : []),
    ...(others > 0
      ? [`${others} more ${others === 1 ? 'problem' : 'problems'} in other files: npm run check shows all.`]
      : []),
  ];
}

/** `is public at …`, `becomes public at 2026-12-01 06:00 JST, at …` */
export function describeState(article: Article, now: Date, zone: string): string {
  const address = absolute(articlePath(article));
  const at = (instant: Date | undefined) => (instant ? formatForTerminal(instant, zone) : '');
  const state = visibility(article, now);
  switch (state) {
    case 'public':
      return article.expires ? `is public at ${address}, until ${at(article.expires)}` : `is public at ${address}`;
    case 'withdrawn':
      return `is withdrawn: there is a notice at ${address}`;
    case 'draft':
      return 'is a draft: remove “status: draft” to publish it';
    case 'expired':
      return `has not been public since ${at(article.expires)}`;
    case 'scheduled':
    case 'embargoed': {
      const until = article.expires ? `, until ${at(article.expires)}` : '';
      return `becomes public at ${at(appearsAt(article))}, at ${address}${until}`;
    }
    default:
      throw new Error(`unknown state ${state satisfies never}`);
  }
}

/** Whether the story is going to become public, or its licence ends soon. */
function isToCome(article: Article, now: Date): boolean {
  const state = visibility(article, now);
  const left = (article.expires?.getTime() ?? Infinity) - now.getTime();
  return state === 'scheduled' || state === 'embargoed' || (state === 'public' && left <= LICENCE_WARNING_MS);
}

/** `Stories: 1 scheduled, 2 draft, 9 public.` */
function countStates(articles: readonly Article[], now: Date): string {
  const counts = [...Map.groupBy(articles, (article) => visibility(article, now))].map(([state, { length }]) => `${length} ${state}`); // prettier-ignore
  return counts.length === 0 ? '' : `Stories: ${counts.sort(compareText).join(', ')}.`;
}

function longHeadline({ file, title, lang }: Article, show: (file: string) => string, language: string): string[] {
  const size = SIZES[guessSize({ title, lang: lang ?? language })]?.headline ?? 0;
  if (size >= SMALLEST_HEADLINE_PX) return [];
  return [`${show(file)}  title\n  found     ${title.length} characters, which a preview card sets in ${size} pixels: too small to read\n  write     a shorter headline, if you can`]; // prettier-ignore
}

export interface CheckedContent {
  readonly problems: readonly FileProblem[];
  readonly warnings: readonly Warning[];
  readonly articles: readonly Article[];
  /** whether all files are checked; the report then names only the stories that are going to change */
  readonly isWhole: boolean;
  /** whether the editor asked about a file, by the name that editors know */
  readonly isAsked: (shown: string) => boolean;
  readonly show: (file: string) => string;
  readonly now: Date;
  readonly zone: string;
  readonly language: string;
}
