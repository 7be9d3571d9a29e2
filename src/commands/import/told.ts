import type { Problem, FileProblem } from '../../lib/problem.ts';
import type { BodyLink } from './convert-body.ts';
import type { Counted } from './remarks.ts';
import { Tally } from './tally.ts';

/** What an import has to say of the posts. */
export class Told {
  readonly problems: FileProblem[];
  readonly leftOut = new Tally();
  readonly links = new Tally();
  readonly missing = { time: 0, zone: 0 };
  /** Files of the stories that are drafts because something of them was lost or is in doubt. */
  readonly drafts = new Set<string>();
  /** Posts without a date, which are other pages of the site. */
  readonly pages: string[] = [];

  constructor(problems: readonly FileProblem[]) {
    this.problems = [...problems];
  }

  refuse(file: string, flaws: readonly Problem[]): undefined {
    for (const { line, column, field, found, note, write } of flaws)
      this.problems.push({ file, line, column, field, found, note, write });
  }

  /** Each kind of remark is told with its number and its first place. */
  tellBody(file: string, counted: readonly Counted[], links: readonly BodyLink[]): void {
    for (const { weight, note, line, times } of counted)
      this.leftOut.add('body', weight === 'lost' ? `lost: ${note}` : note, { file, line, times });
    for (const { kind, path, line } of links)
      this.links.add(kind, kind === 'post' ? '' : path, { file, line, times: 1 });
  }
}
