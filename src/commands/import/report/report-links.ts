import { compareText } from '../../../lib/text/compare-text.ts';
import { printable, shorten } from './report-lines.ts';
import type { ImportReport } from './report.ts';
import type { TallyEntry } from './tally.ts';

/** Reports where links into the old site lead now. Each kind is counted, and doubtful links are listed. */
export function formatLinks({ links, copied, site }: ImportReport): string {
  if (links.length === 0) return '';
  const of = (kind: string) => links.filter(({ field }) => field === kind);
  const there =
    site === undefined ? 'are kept as they were (--site ADDRESS would lead them to the old site)' : `lead to ${site}`;
  const parts = [
    line(of('post'), 'to posts lead to their stories'),
    line(of('file'), `to files, of which ${copied} were copied`),
    named(of('left file'), 'to files are kept as they were (--files public would copy them)'),
    named(of('own file'), `to files that are not copied, because this site has its own file of that name, ${there}`),
    named(of('running file'), `to files that are not copied, because they could run in a page, ${there}`),
    named(of('page'), `to pages that are not posts ${there}`),
    named(of('nowhere'), `to what is not in the archive ${there}`),
  ];
  return `Links into the old site:\n${parts.filter((part) => part !== '').join('\n')}`;
}

function line(links: readonly TallyEntry[], what: string): string {
  const times = links.reduce((sum, link) => sum + link.times, 0);
  return times === 0 ? '' : `  ${times} ${what}`;
}

function named(links: readonly TallyEntry[], what: string): string {
  if (links.length === 0) return '';
  const lines = links
    .toSorted((a, b) => b.times - a.times || compareText(a.why, b.why))
    .map(({ why, times, first }) => `    ${times} × ${printable(why)}, first in ${printable(first)}`);
  return [line(links, `${what}:`), ...shorten(lines)].join('\n');
}
