import { checkText } from './check-text.ts';
import { allowedExpansion } from './check-expansion.ts';
import { LIMITS, type BodyInFile } from './limits.ts';
import { parseUnsafe } from './unsafe-tree.ts';

const TAGS = /<[a-z]/gi;

/** No Markdown makes more nodes of a character: `>` is a quotation between two line ends, and lists inside one another are more. */
const NODES_A_CHARACTER = 4;

/** Words in a row, to which Markdown does nothing: in the tree they are less than one character that is a mark. */
const WORDS = /\p{L}+(?: \p{L}+)*/gu;

/** A cell, its text and a line end. A row of a table is filled up to its width, so that these are more than the characters. */
const NODES_A_CELL = 3;

const BLANK_LINE = /\n[ \t]*\n/;

/**
 * Refuses a body that its page could not be made of, before any page is made. Few are so large or hold so many tags that
 * the text alone does not show them to be within the limits; only those are parsed.
 *
 * @throws Refusal naming the line
 */
export function checkBody(body: string, place: BodyInFile): void {
  const { cells } = checkText(body, place);
  const mayHave = (text: string) => text.length * NODES_A_CHARACTER + cells * NODES_A_CELL;
  // The count of a long body's characters says little, that of its marks a lot.
  const isLarge = mayHave(body) > LIMITS.nodes && mayHave(body.replace(WORDS, 'a')) > LIMITS.nodes;
  const hasManyTags = (body.match(TAGS)?.length ?? 0) > LIMITS.depth;
  if (isLarge || hasManyTags || mayExpand(body)) parseUnsafe(body, place);
}

/** Whether all references could come to more than is allowed, if each were to the longest definition. */
function mayExpand(body: string): boolean {
  if (!body.includes(']:')) return false;
  const longest = body
    .split(BLANK_LINE)
    .reduce((length, block) => (block.includes(']:') ? Math.max(length, block.length) : length), 0);
  return longest * body.split(']').length > allowedExpansion(body);
}
