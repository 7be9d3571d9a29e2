import type { System } from '../../read/list-archive.ts';

/** A tag is one or two lines long. Anything longer is text in braces. */
const MAX_LENGTH = 5_000;

/** How a tag begins and ends, by its system; the longer mark first. */
const MARKS: Readonly<Record<System, readonly (readonly [open: string, close: string])[]>> = {
  Hugo: [
    ['{{<', '>}}'],
    ['{{%', '%}}'],
  ],
  Jekyll: [
    ['{%', '%}'],
    ['{{', '}}'],
  ],
  Zola: [
    ['{%', '%}'],
    ['{{', '}}'],
  ],
  folder: [
    ['{{<', '>}}'],
    ['{{%', '%}}'],
  ],
};

/**
 * Finds the tags of another system in a body, in order. One pass: only the text of a tag is read again, and a missing end is
 * searched for only once.
 */
export function scanTags(body: string, system: System): SourceTag[] {
  const tags: SourceTag[] = [];
  /** The next position of each end mark, so that no text is searched twice. */
  const nextEnds = new Map<string, number>();
  const findEnd = (mark: string, from: number): number => {
    const known = nextEnds.get(mark) ?? 0;
    if (known >= from || known === -1) return known;
    const found = body.indexOf(mark, from);
    nextEnds.set(mark, found);
    return found;
  };
  for (let at = body.indexOf('{'); at !== -1; at = body.indexOf('{', at)) {
    const marks = MARKS[system].find(([open]) => body.startsWith(open, at));
    const close = marks ? findEnd(marks[1], at + marks[0].length) : -1;
    if (!marks || close === -1) {
      at += 1;
      continue;
    }
    const [open, closeMark] = marks;
    const inner = close - at > MAX_LENGTH ? undefined : body.slice(at + open.length, close);
    // A tag without an end must not take the text of the next one.
    if (inner === undefined || inner.includes(open)) {
      at += open.length;
      continue;
    }
    tags.push({ open, inner, start: at, end: close + closeMark.length });
    at = close + closeMark.length;
  }
  return tags;
}

export interface SourceTag {
  /** Its opening mark. */
  readonly open: string;
  /** The text between its marks. */
  readonly inner: string;
  readonly start: number;
  readonly end: number;
}
