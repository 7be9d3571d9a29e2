import { checkText } from './check-text.ts';
import { allowedExpansion, lengthInHtml } from './check-expansion.ts';
import { LIMITS, type BodyInFile } from './limits.ts';
import { parseUnsafe } from './unsafe-tree.ts';

const TAGS = /<[a-z]/gi;

/**
 * What a line may have before its first word: lists and quotations, which can only open there, indentation and
 * headings.
 */
const LINE = /^([ \t>*+\d.)#-]*)(.*)$/gm;

/** The most nodes that one such character makes: `>` is a quotation between two line ends, and nested lists are more. */
const NODES_A_BLOCK_MARK = 4;

/** Characters that Markdown joins into one text, or a part of one, after the beginning of a line. */
const WORDS = /[\p{L}\p{M}\p{N} .,:;/#?%=+"'’“”()–—-]+/gu;

/** Bare addresses: a link, its text and the text after it. */
const BARE_ADDRESS = /www\.|(?:https?|ftp|mailto|xmpp):/gi;

/** The most nodes that one mark within a line and the words before it make: a footnote has a reference and a link back. */
const NODES_A_MARK = 3;

/**
 * A cell, its text and a line end. A row is filled up to the width of its table, so there may be more cells than
 * characters.
 */
const NODES_A_CELL = 3;

const BLANK_LINE = /\n[ \t]*\n/;

/** A definition on a line of its own, without a title. */
const DEFINITION = /^ {0,3}\[[^[\]\\\n]+\]:[ \t]*[^\s"'()<]+[ \t]*$/gm;

/** The first character of a definition's title. */
const TITLE_MARK = /["'(]/;

/**
 * Refuses a body that is too large or too nested for a page, before any page is made. The text alone shows that most
 * bodies are within the limits; only the others are parsed.
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

/**
 * The most nodes that a body with these characters can have, without the cells of tables: its marks count, not its words.
 */
export function mostNodes(body: string): number {
  let nodes = 0;
  for (const [, start = '', rest = ''] of body.matchAll(LINE)) {
    const marks = rest.replace(BARE_ADDRESS, '<$&').replace(WORDS, 'a').length;
    nodes += (start.replace(/ +/g, ' ').length + 1) * NODES_A_BLOCK_MARK + marks * NODES_A_MARK;
  }
  return nodes;
}

/** Whether all references might exceed the limit if each were to the longest definition. */
function mayExpand(body: string): boolean {
  if (!body.includes(']:')) return false;
  const longest = body
    .split(BLANK_LINE)
    .reduce((length, block) => (block.includes(']:') ? Math.max(length, longestDefinition(block)) : length), 0);
  return longest * body.split(']').length > allowedExpansion(body);
}

/**
 * The most characters that a definition of a block can have in HTML. A title may span lines; without a title each
 * definition is on its own line.
 */
function longestDefinition(block: string): number {
  const others = block.replace(DEFINITION, '').trim();
  if (TITLE_MARK.test(others)) return lengthInHtml(block);
  const lines = block.match(DEFINITION) ?? [];
  return lines.reduce((length, line) => Math.max(length, lengthInHtml(line)), 0) + lengthInHtml(others);
}
