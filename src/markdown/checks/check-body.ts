import { checkText } from './check-text.ts';
import { allowedExpansion, lengthInHtml } from './check-expansion.ts';
import { LIMITS, type BodyInFile } from './limits.ts';
import { parseUnsafe } from './unsafe-tree.ts';

const TAGS = /<[a-z]/gi;

/** What a line may begin with before its first word: lists and quotations, which open there only, indentation and headings. */
const LINE = /^([ \t>*+\d.)#-]*)(.*)$/gm;

/** No Markdown makes more nodes of a character there: `>` is a quotation between two line ends, and lists inside one another are more. */
const NODES_A_BLOCK_MARK = 4;

/** Characters of which Markdown makes one text, or a part of one, after the beginning of a line. */
const WORDS = /[\p{L}\p{M}\p{N} .,:;/#?%=+"'’“”()–—-]+/gu;

/** Addresses that need no mark: a link, its text and the text after it. */
const BARE_ADDRESS = /www\.|(?:https?|ftp|mailto|xmpp):/gi;

/** No Markdown makes more nodes of a mark within a line, and of the words before it: a footnote has its call and its way back. */
const NODES_A_MARK = 3;

/** A cell, its text and a line end. A row of a table is filled up to its width, so that these are more than the characters. */
const NODES_A_CELL = 3;

const BLANK_LINE = /\n[ \t]*\n/;

/** A definition on a line of its own, without a title. */
const DEFINITION = /^ {0,3}\[[^[\]\\\n]+\]:[ \t]*[^\s"'()<]+[ \t]*$/gm;

/** What the title of a definition begins with. */
const TITLE_MARK = /["'(]/;

/**
 * Refuses a body of which no page could be made, before any page is made. Few are so large or hold so many tags that the
 * text alone does not show them to be within the limits; only those are parsed.
 *
 * @throws Refusal naming the line
 */
export function checkBody(body: string, place: BodyInFile): void {
  const { cells } = checkText(body, place);
  const isLarge =
    body.length * NODES_A_BLOCK_MARK + cells * NODES_A_CELL > LIMITS.nodes &&
    mostNodes(body) + cells * NODES_A_CELL > LIMITS.nodes;
  const hasManyTags = (body.match(TAGS)?.length ?? 0) > LIMITS.depth;
  if (isLarge || hasManyTags || mayExpand(body)) parseUnsafe(body, place);
}

/** A number of nodes that no body of these characters goes over, the cells of tables left out: its marks count, not its words. */
export function mostNodes(body: string): number {
  let nodes = 0;
  for (const [, start = '', rest = ''] of body.matchAll(LINE)) {
    const marks = rest.replace(BARE_ADDRESS, '<$&').replace(WORDS, 'a').length;
    nodes += (start.replace(/ +/g, ' ').length + 1) * NODES_A_BLOCK_MARK + marks * NODES_A_MARK;
  }
  return nodes;
}

/** Whether all references could come to more than is allowed, if each were to the longest definition. */
function mayExpand(body: string): boolean {
  if (!body.includes(']:')) return false;
  const longest = body
    .split(BLANK_LINE)
    .reduce((length, block) => (block.includes(']:') ? Math.max(length, longestDefinition(block)) : length), 0);
  return longest * body.split(']').length > allowedExpansion(body);
}

/**
 * A length that no definition of a block goes over, as it stands in HTML. A title may have lines; without one each definition
 * has its own.
 */
function longestDefinition(block: string): number {
  const others = block.replace(DEFINITION, '').trim();
  if (TITLE_MARK.test(others)) return lengthInHtml(block);
  const lines = block.match(DEFINITION) ?? [];
  return lines.reduce((length, line) => Math.max(length, lengthInHtml(line)), 0) + lengthInHtml(others);
}
