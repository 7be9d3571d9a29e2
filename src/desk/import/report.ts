import { formatProblems, showFound, type Problem } from '../../loaders/problem.ts';
import { compareText } from '../../model/order.ts';

/** What an import did: every refusal with its place, what was assumed, what did not come along, and the sum. */
export function formatImport(imported: Imported): string {
  const { problems, missing, zone, stories, posts, pictures, to } = imported;
  const refused = new Set(problems.map(({ file }) => file)).size;
  const parts = [
    problems.length > 0 ? formatProblems(problems) : '',
    formatLeftOut(imported),
    missing.time > 0
      ? `${count(missing.time, 'post')} had a day without a time: 00:00 in ${zone} was taken (--zone names another).`
      : '',
    missing.zone > 0
      ? `${count(missing.zone, 'post')} had a time without a zone: ${zone} was taken (--zone names another).`
      : '',
    formatPassedOver(imported),
    `Imported ${stories} of ${count(posts, 'post')} and ${count(pictures, 'picture')} into ${to}; ${count(refused, 'file')} refused.`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function formatLeftOut({ leftOut }: Imported): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut
    .toSorted((a, b) => b.posts - a.posts || compareText(a.field, b.field) || compareText(a.why, b.why))
    .map(({ field, why, posts, first }) => {
      const where = posts === 1 ? `in ${first}` : `in ${posts} posts, first in ${first}`;
      return `  ${showFound(field)}: ${why}; ${showFound(where)}`;
    });
  return `What did not come along as it was:\n${lines.join('\n')}`;
}

function formatPassedOver({ passedOver }: Imported): string {
  const [first] = passedOver;
  if (first === undefined) return '';
  return `Passed over, because it is no post: ${count(passedOver.length, 'Markdown file')}, first ${showFound(first)}.`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

export interface Imported {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly problems: readonly Problem[];
  readonly stories: number;
  readonly posts: number;
  readonly pictures: number;
  /** Markdown that is no post, by path in the archive. */
  readonly passedOver: readonly string[];
  /** How many posts did not say so much of a date. */
  readonly missing: { readonly time: number; readonly zone: number };
  readonly leftOut: readonly {
    readonly field: string;
    readonly why: string;
    readonly posts: number;
    readonly first: string;
  }[];
}
