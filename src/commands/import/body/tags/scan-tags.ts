import type { System } from '../../read/list-archive.ts';

/** A tag is a line or two; what is longer is text in braces. */
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
 * The tags of another system in a body, in order. One pass: a text is looked at again only where it is a tag, and what has
 * no end is not looked for twice.
 */
export function scanTags(body: string, system: System): SourceTag[] {
  const tags: SourceTag[] = [];
  /** Where each end mark stands next, so that no stretch is searched twice. */
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
    // A tag that never ends takes none of the next one's text.
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
  /** The mark it begins with. */
  readonly open: string;
  /** The text between its marks. */
  readonly inner: string;
  readonly start: number;
  readonly end: number;
}
