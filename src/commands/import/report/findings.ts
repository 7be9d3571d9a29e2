import type { Problem, FileProblem } from '../../../lib/errors/problem.ts';
import type { BodyLink } from '../body/convert-body.ts';
import type { CountedRemark } from '../body/remarks.ts';
import { Tally } from './tally.ts';

/** Collects everything that an import reports. */
export class ImportFindings {
  readonly problems: FileProblem[];
  readonly leftOut = new Tally();
  readonly links = new Tally();
  readonly missing = { time: 0, zone: 0 };
  /** Stories that became drafts because something was lost or is doubtful, by file. */
  readonly drafts = new Set<string>();
  /** Posts without a date, which are pages rather than stories. */
  readonly pages: string[] = [];

  constructor(problems: readonly FileProblem[]) {
    this.problems = [...problems];
  }

  refuse(file: string, problems: readonly Problem[]): undefined {
    for (const { line, column, field, found, note, write } of problems)
      this.problems.push({ file, line, column, field, found, note, write });
  }

  /** Adds each kind of remark with its count and its first line. */
  addBody(file: string, counted: readonly CountedRemark[], links: readonly BodyLink[]): void {
    for (const { weight, note, line, times } of counted)
      this.leftOut.add('body', weight === 'lost' ? `lost: ${note}` : note, { file, line, times });
    for (const { kind, path, line } of links)
      this.links.add(kind, kind === 'post' ? '' : path, { file, line, times: 1 });
  }
}
