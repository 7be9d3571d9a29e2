import { formatProblems, showFound, type FileProblem } from '../../../lib/errors/problem.ts';
import { compareText } from '../../../lib/text/compare-text.ts';
import { DRAFT_MARK } from '../stories/draft-comment.ts';
import { MAX_LISTED, printable, shorten } from './report-lines.ts';
import { formatLinks } from './report-links.ts';
import type { TallyEntry } from './tally.ts';

/** Formats the report of an import: every problem, what was assumed, what was left out, and the totals. */
export function formatImport(imported: ImportReport): string {
  const { problems, missing, zone, stories, posts, pictures, to } = imported;
  const refused = new Set(problems.map(({ file }) => file)).size;
  const parts = [
    problems.length > 0 ? formatProblems(problems) : '',
    formatReasons(problems),
    formatLeftOut(imported.leftOut),
    formatLinks(imported),
    missing.time > 0
      ? `${count(missing.time, 'post')} had a day without a time: 00:00 in ${zone} was used (--zone sets another).`
      : '',
    missing.zone > 0
      ? `${count(missing.zone, 'post')} had a time without a zone: ${zone} was used (--zone sets another).`
      : '',
    formatPassedOver(imported),
    formatDrafts(imported),
    `Imported ${stories} of ${count(posts, 'post')} and ${count(pictures, 'picture')} into ${to}; ${count(refused, 'file')} refused.`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Counts the problems by reason, where there are many. */
function formatReasons(problems: readonly FileProblem[]): string {
  const files = new Map<string, Set<string>>();
  for (const { file, field, note, write } of problems) {
    const reason = `${field}: ${note ?? `write ${write}`}`;
    files.set(reason, (files.get(reason) ?? new Set()).add(file));
  }
  if (problems.length <= MAX_LISTED) return '';
  const lines = [...files]
    .toSorted((a, b) => b[1].size - a[1].size || compareText(a[0], b[0]))
    .map(([reason, { size }]) => `  ${count(size, 'post')}: ${showFound(reason)}`);
  return `Refused, by reason:\n${shorten(lines).join('\n')}`;
}

function formatLeftOut(leftOut: readonly TallyEntry[]): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut
    .toSorted((a, b) => b.posts - a.posts || compareText(a.field, b.field) || compareText(a.why, b.why))
    .map(({ field, why, posts, first, times }) => {
      const often = times > posts ? `${times} times, ` : '';
      const where = posts === 1 ? `${often}in ${first}` : `${often}in ${posts} posts, first in ${first}`;
      return `  ${showFound(field)}: ${why}; ${printable(where)}`;
    });
  return `Changed or lost:\n${lines.join('\n')}`;
}

function formatPassedOver({ passedOver, undated }: ImportReport): string {
  const lines: string[] = [];
  if (passedOver[0] !== undefined)
    lines.push(
      `Skipped ${count(passedOver.length, 'Markdown file')} without a post, first ${showFound(passedOver[0])}.`,
    );
  if (undated[0] !== undefined)
    lines.push(
      `Skipped ${count(undated.length, 'page')} without a date, first ${showFound(undated[0])}. With --posts FOLDER, all files of that folder are posts.`,
    );
  return lines.join('\n');
}

/** Lists the drafts, and says how to publish one. */
function formatDrafts({ drafts, to }: ImportReport): string {
  if (drafts.length === 0) return '';
  const lines = shorten(drafts.map((file) => `  ${printable(file)}`));
  return [
    `${count(drafts.length, 'draft')}, because something was lost or is doubtful:`,
    ...lines,
    `Each says what, in its first lines; grep -rl "${DRAFT_MARK}" ${to} finds them all. Check those places, then remove the lines and "status: draft" to publish it.`,
  ].join('\n');
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

export interface ImportReport {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  /** Address of the old site, where it is known. */
  readonly site: string | undefined;
  readonly problems: readonly FileProblem[];
  readonly stories: number;
  readonly posts: number;
  readonly pictures: number;
  /** Files that are linked to. */
  readonly copied: number;
  /** Stories that are drafts because something was lost or is in doubt, by path in the content folder. */
  readonly drafts: readonly string[];
  /** Markdown files other than posts, by path in the archive. */
  readonly passedOver: readonly string[];
  /** Pages without a date, by path in the archive. */
  readonly undated: readonly string[];
  /** How many posts lack each part of a date. */
  readonly missing: { readonly time: number; readonly zone: number };
  readonly leftOut: readonly TallyEntry[];
  /** Links into the old site, by what they led to. */
  readonly links: readonly TallyEntry[];
}
