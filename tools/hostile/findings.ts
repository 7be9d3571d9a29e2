import { showFound, showInvisible } from '../../src/lib/errors/problem.ts';
import type { BuiltSite } from './build-sites.ts';
import { CLAIMS, type Claim, type Fault } from './claims.ts';
import type { JudgedFiles } from './judge-files.ts';
import { faultsOf, type Outcome } from './try-inputs.ts';

/** How many lines of a list the report shows. The others are alike. */
const SHOWN = 50;

/** The findings of a run so far. */
export class Findings {
  readonly faults: Fault[] = [];
  /** Names of what whole sites had to leave out. */
  readonly left: string[] = [];
  readonly counts = { inputs: 0, taken: 0, refused: 0, sites: 0, bytes: 0, read: 0, opened: 0, walked: 0, asked: 0 };
  /** Kinds of files without a parser here, with the number of each. */
  readonly unread = new Map<string, number>();
  slowest = { milliseconds: 0, name: '' };
  peak = 0;

  addOutcomes(outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      const { input, taken, refused, slowest, peak } = outcome;
      this.counts.inputs += 1;
      this.counts.taken += taken.length;
      this.counts.refused += refused.length;
      this.peak = Math.max(this.peak, peak);
      if (slowest > this.slowest.milliseconds) this.slowest = { milliseconds: slowest, name: input.name };
      this.faults.push(...faultsOf(outcome));
    }
  }

  addSite({ refused, faults }: BuiltSite): void {
    this.counts.sites += 1;
    this.left.push(...refused);
    this.faults.push(...faults);
  }

  addFiles({ read, bytes, unread, faults }: JudgedFiles): void {
    this.counts.read += read;
    this.counts.bytes += bytes;
    for (const [kind, count] of unread) this.unread.set(kind, (this.unread.get(kind) ?? 0) + count);
    this.faults.push(...faults);
  }

  /** What a browser or a host was asked for, and how often. */
  add(count: 'opened' | 'walked' | 'asked', { asked, faults }: Judged): void {
    this.counts[count] += asked;
    this.faults.push(...faults);
  }
}

/** Formats the report: faults and what sites left out, if any, then the totals as a table. */
export function formatTable({ counts, faults, left, unread, slowest, peak }: Findings): string {
  const rows: readonly (readonly [string, number | string])[] = [
    ['inputs', counts.inputs],
    ['places that accepted a string', counts.taken],
    ['places that refused one', counts.refused],
    ['sites built', counts.sites],
    ['files refused only by a whole site', left.length],
    ['megabytes of sites', Math.round(counts.bytes / 1e6)],
    ['files read by other parsers', counts.read],
    ['files no parser here reads', formatUnread(unread)],
    ['documents opened in a browser', counts.opened],
    ['reader sessions', counts.walked],
    ['addresses requested from nginx and Caddy', counts.asked],
    ['slowest input', `${Math.round(slowest.milliseconds)} ms, ${showFound(slowest.name)}`],
    ['most memory', `${Math.round(peak / 1e6)} MB`],
  ];
  const claims = (Object.keys(CLAIMS) as Claim[]).map(
    (claim) => [CLAIMS[claim], faults.filter((fault) => fault.claim === claim).length] as const,
  );
  return [
    ...formatList('Faults', faults.map(formatFault)),
    ...formatList('Left out of a site', left),
    alignRows(rows),
    `Breaches of claims:\n${alignRows(claims)}`,
  ].join('\n\n');
}

/** Formats a breach. An input must not control the terminal. */
export function formatFault({ claim, where, what }: Fault): string {
  const lines = `${claim}: ${where}: ${what}`.split('\n');
  return lines.map(showInvisible).join('\n');
}

function alignRows(rows: readonly (readonly [string, number | string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function formatUnread(unread: ReadonlyMap<string, number>): string {
  const kinds = [...unread].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`);
  return kinds.join(', ') || 'none';
}

function formatList(name: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > SHOWN ? [`… and ${items.length - SHOWN} more`] : [];
  return [[`${name}:`, ...items.slice(0, SHOWN).map((item) => `- ${item}`), ...more].join('\n')];
}

export interface Judged {
  readonly asked: number;
  readonly faults: readonly Fault[];
}
