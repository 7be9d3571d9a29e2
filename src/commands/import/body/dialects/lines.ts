/**
 * Returns the lines of a body, each with its number in the post, and whether it is code. Marks in code mean nothing.
 */
export function readLines(body: string, firstLine: number): PostLine[] {
  let fence: Fence | undefined;
  let isAfterBlank = true;
  let isIndented = false;
  return body.split('\n').map((text, index) => {
    const number = firstLine + index;
    const mark = readFence(text);
    const isBlank = text.trim() === '';
    // Indented lines are code after a blank line, but not within a paragraph or list.
    isIndented = fence === undefined && /^(?: {4}|\t)/.test(text) && (isIndented || isAfterBlank);
    isAfterBlank = isBlank;
    if (fence !== undefined) {
      if (mark && mark.sign === fence.sign && mark.length >= fence.length && mark.isBare) fence = undefined;
      return { text, number, isCode: true };
    }
    fence = mark;
    return { text, number, isCode: fence !== undefined || isIndented };
  });
}

/** A fence of three or more marks. It may be in a quotation or begin an item of a list. */
function readFence(text: string): Fence | undefined {
  let at = skip(text, 0, ' \t>');
  const sign = text[at] ?? '';
  if ((sign === '-' || sign === '*' || sign === '+') && text[at + 1] === ' ') at = skip(text, at + 1, ' \t');
  const mark = text[at];
  if (mark !== '`' && mark !== '~') return undefined;
  const end = skip(text, at, mark);
  const rest = text.slice(end);
  if (end - at < 3 || (mark === '`' && rest.includes('`'))) return undefined;
  return { sign: mark, length: end - at, isBare: rest.trim() === '' };
}

function skip(text: string, from: number, characters: string): number {
  let at = from;
  while (at < text.length && characters.includes(text[at] ?? '')) at += 1;
  return at;
}

interface Fence {
  readonly sign: string;
  readonly length: number;
  readonly isBare: boolean;
}

export interface PostLine {
  readonly text: string;
  /** 1-based line of the post. */
  readonly number: number;
  readonly isCode: boolean;
}
