import { showFound, type Problem } from '../../lib/problem.ts';

/** A post of nothing but remarks is told by its first ones. */
const MOST_PLACES = 50;

/** What happened to places of one post that did not come along as they were. */
export class Remarks {
  private readonly places: Remark[] = [];
  private readonly counts = new Map<string, Counted>();

  /** Another way of saying the same: the text lost nothing. */
  turn(note: string, line: number): void {
    this.add({ weight: 'turned', note, line, found: '' });
  }

  /** Taken over, though readers may miss something; an editor looks at it. */
  doubt(note: string, line: number, found: string): void {
    this.add({ weight: 'doubtful', note, line, found });
  }

  /** Something of the text does not come along. */
  lose(note: string, line: number, found: string, write: string, column = 1): void {
    this.add({ weight: 'lost', note, line, column, found, write });
  }

  private add(remark: Remark): void {
    const key = `${remark.weight} ${remark.note}`;
    const counted = this.counts.get(key);
    if (counted) counted.times += 1;
    else this.counts.set(key, { ...remark, times: 1 });
    if (remark.weight !== 'turned' && this.places.length < MOST_PLACES) this.places.push(remark);
  }

  /** Each kind of remark once, with its first line. */
  counted(): readonly Counted[] {
    return [...this.counts.values()];
  }

  get hasLost(): boolean {
    return this.places.some(({ weight }) => weight === 'lost');
  }

  /** Whether a draft is wanted: something is lost or doubtful. */
  get isDoubtful(): boolean {
    return this.places.length > 0;
  }

  /** What refuses the post where no drafts are wanted. */
  flaws(): Problem[] {
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

  /** Of a draft, one line for each place that an editor has to look at. */
  list(): string[] {
    return this.places
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, found, note }) => `line ${line}: ${[showFound(found), note].filter(Boolean).join(': ')}`);
  }
}

export interface Remark {
  readonly weight: 'turned' | 'doubtful' | 'lost';
  /** The same words for the same reason, so that it can be counted. */
  readonly note: string;
  /** 1-based line of the post. */
  readonly line: number;
  readonly column?: number;
  readonly found: string;
  readonly write?: string;
}

export interface Counted extends Remark {
  times: number;
}
