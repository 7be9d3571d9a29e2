import { showFound } from '../../src/loaders/problem.ts';
import type { BuiltSite } from './build-sites.ts';
import type { JudgedFiles } from './judge-files.ts';
import type { JudgedPages } from './judge-pages.ts';
import type { Outcome } from './try-inputs.ts';

/** Lines of a list that a report shows; the first say what the others are. */
const SHOWN = 50;

/** What a run has found so far. */
export class Findings {
  readonly faults: string[] = [];
  /** What sites as a whole had to leave out, by name. */
  readonly left: string[] = [];
  readonly counts = {
    inputs: 0,
    taken: 0,
    refused: 0,
    sites: 0,
    files: 0,
    opened: 0,
    unsafe: 0,
    executions: 0,
    outside: 0,
    crashes: 0,
    unnamed: 0,
    beyond: 0,
  };
  slowest = { milliseconds: 0, name: '' };
  peak = 0;

  addOutcomes(outcomes: readonly Outcome[]): void {
    for (const { input, taken, refused, faults, slowest, peak } of outcomes) {
      this.counts.inputs += 1;
      this.counts.taken += taken.length;
      this.counts.refused += refused.length;
      this.peak = Math.max(this.peak, peak);
      if (slowest > this.slowest.milliseconds) this.slowest = { milliseconds: slowest, name: input.name };
      for (const { role, what } of faults) {
        this.counts[kindOf(what)] += 1;
        this.faults.push(`${input.name} as ${role}: ${what}`);
      }
    }
  }

  addSite({ refused, faults }: BuiltSite): void {
    this.counts.sites += 1;
    this.left.push(...refused);
    for (const fault of faults) this.counts[/outside|into the content/.test(fault) ? 'outside' : 'crashes'] += 1;
    this.faults.push(...faults);
  }

  addFiles({ files, faults }: JudgedFiles): void {
    this.counts.files += files;
    this.counts.unsafe += faults.length;
    this.faults.push(...faults);
  }

  addPages({ pages, executions, faults, unread }: JudgedPages): void {
    this.counts.opened += pages;
    this.counts.executions += executions;
    this.counts.unsafe += faults.length - executions;
    this.counts.crashes += unread.length;
    this.faults.push(...faults, ...unread);
  }
}

/** The sum as a table, under the faults and what sites left out where there are any. */
export function formatTable({ counts, faults, left, slowest, peak }: Findings): string {
  const rows: readonly (readonly [string, number | string])[] = [
    ['inputs', counts.inputs],
    ['places that took one', counts.taken],
    ['places that refused one, by name', counts.refused],
    ['sites built', counts.sites],
    ['files a site as a whole refused, by name', left.length],
    ['files read by other parsers', counts.files],
    ['pages opened under the policy', counts.opened],
    ['unsafe nodes', counts.unsafe],
    ['executions', counts.executions],
    ['files outside the output', counts.outside],
    ['crashes', counts.crashes],
    ['refusals without a name', counts.unnamed],
    ['inputs over 5 s or 512 MB', counts.beyond],
    ['slowest input', `${Math.round(slowest.milliseconds)} ms, ${showFound(slowest.name)}`],
    ['most memory', `${Math.round(peak / 1e6)} MB`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
  return [...formatList('Faults', faults), ...formatList('Left out of a site', left), table].join('\n\n');
}

function formatList(name: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > SHOWN ? [`… and ${items.length - SHOWN} more`] : [];
  return [[`${name}:`, ...items.slice(0, SHOWN).map((item) => `- ${item}`), ...more].join('\n')];
}

function kindOf(what: string): 'unsafe' | 'unnamed' | 'beyond' | 'crashes' {
  if (what.startsWith('unsafe')) return 'unsafe';
  if (/refus/.test(what)) return 'unnamed';
  return /^took /.test(what) ? 'beyond' : 'crashes';
}
