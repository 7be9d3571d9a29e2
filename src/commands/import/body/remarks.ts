import { showFound, type Problem } from '../../../lib/errors/problem.ts';

/** The most remarks of one post that are listed; further ones are only counted. */
const MAX_REMARK_PLACES = 50;

/** Collects what was changed, lost or doubtful in the conversion of one post. */
export class Remarks {
  private readonly places: Remark[] = [];
  private readonly counts = new Map<string, CountedRemark>();

  /** Converted without loss. */
  turn(note: string, line: number): void {
    this.add({ weight: 'turned', note, line, found: '' });
  }

  /** Converted, but readers may miss something: an editor should look at it. */
  doubt(note: string, line: number, found: string): void {
    this.add({ weight: 'doubtful', note, line, found });
  }

  /** Some of the text is lost. */
  lose(note: string, line: number, found: string, write: string, column = 1): void {
    this.add({ weight: 'lost', note, line, column, found, write });
  }

  private add(remark: Remark): void {
    const key = `${remark.weight} ${remark.note}`;
    const counted = this.counts.get(key);
    if (counted) counted.times += 1;
    else this.counts.set(key, { ...remark, times: 1 });
    if (remark.weight !== 'turned' && this.places.length < MAX_REMARK_PLACES) this.places.push(remark);
  }

  /** Returns each kind of remark once, with its first line. */
  counted(): readonly CountedRemark[] {
    return [...this.counts.values()];
  }

  get hasLost(): boolean {
    return this.places.some(({ weight }) => weight === 'lost');
  }

  /** Whether the story should be a draft, because something was lost or is doubtful. */
  get isDoubtful(): boolean {
    return this.places.length > 0;
  }

  /** Returns the losses as problems. They refuse the post if no drafts are wanted. */
  problems(): Problem[] {
    return this.places
      .filter(({ weight }) => weight === 'lost')
      .slice(0, 10)
      .map(({ line, column = 1, found, note, write = '' }) => ({
        line,
        column,
        field: 'body',
        found: showFound(found) || undefined,
        note,
        write,
      }));
  }

  /** Lists, for a draft, the places that an editor must check. */
  list(): string[] {
    return this.places
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, found, note }) => `line ${line}: ${[showFound(found), note].filter(Boolean).join(': ')}`);
  }
}

export interface Remark {
  readonly weight: 'turned' | 'doubtful' | 'lost';
  /** Worded alike for the same reason, so that it can be counted. */
  readonly note: string;
  /** 1-based line of the post. */
  readonly line: number;
  readonly column?: number;
  readonly found: string;
  readonly write?: string;
}

export interface CountedRemark extends Remark {
  times: number;
}
