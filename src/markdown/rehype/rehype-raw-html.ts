import type { Nodes, Parents, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { lineOf } from '../nodes.ts';
import { closed } from './suggest-markdown.ts';
import { LIMITS, refuse } from '../checks/limits.ts';
import { excerpt, storyOf, type Story } from '../story.ts';
import { joinLines } from '../syntax/line-breaks.ts';
import { hasDense } from '../syntax/scripts.ts';

const WHOLE_COMMENTS = /^\s*(?:<!--(?:(?!-->)[^])*-->\s*)+$/;
const COMMENT = /<!--(?:(?!-->)[^])*(?:-->|$)/g;
const WHOLE_TAG = /<\/?[a-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi;
const INSTRUCTION = /<[?!](?!--)[^>]*>?/;
const OPEN_TAG = /<\/?[a-z][^>]*(?:>[^]*)?$/i;
const TAG = /<(\/?)([a-z][^\s/>]*)/gi;

/** Elements that never stay open: void ones, and those the parser closes by itself when the next of their kind begins. */
const NEVER_NESTED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup'
  ).split(' '),
);

/** Tags that a fragment of HTML cannot contain: the parser drops them without a trace. */
const DOCUMENT_TAGS = new Set(['html', 'head', 'body', 'frameset', 'frame']);
const TABLE_PARTS = new Set(['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

const parseRaw = rehypeRaw();

/**
 * Makes the raw HTML of a story part of the tree. Comments are an editor's notes and are removed. The HTML parser runs
 * only if a raw node is left, because it costs more than all the Markdown.
 *
 * @throws Refusal if elements are nested too deeply to walk the tree
 */
export default function rehypeRawHtml() {
  return (tree: Root, file: Parameters<typeof parseRaw>[1]): Root => {
    const story = storyOf(file);
    const raw = new RawHtml(story);
    raw.read(tree);
    if (!raw.found) return tree;
    const parsed = parseRaw(tree, file);
    raw.checkSize(parsed);
    // Text from Markdown is joined already; text from HTML could not be read until now.
    if (hasDense(String(file))) joinLines(parsed);
    return parsed;
  };
}

/** Reads the raw nodes of one story in the order of the text, before the HTML parser sees them. */
class RawHtml {
  found = false;
  private readonly story: Story;
  private readonly open = new Map<string, number>();
  private depth = 0;
  private nodes = 0;
  private hasTable = false;

  constructor(story: Story) {
    this.story = story;
  }

  read(parent: Parents): void {
    let hasComments = false;
    for (const child of parent.children) {
      this.count(child);
      if (child.type === 'raw') {
        if (WHOLE_COMMENTS.test(child.value)) hasComments = true;
        else this.readTags(child);
      } else if (child.type === 'element') {
        if (child.tagName === 'table') this.hasTable = true;
        this.read(child);
      }
    }
    if (!hasComments) return;
    const rest = parent.children.filter((child) => child.type !== 'raw' || !WHOLE_COMMENTS.test(child.value));
    parent.children = rest as typeof parent.children;
  }

  checkSize(parsed: Root): void {
    this.nodes = 0;
    const stack: Parents[] = [parsed];
    for (let parent = stack.pop(); parent; parent = stack.pop()) {
      for (const child of parent.children) {
        this.count(child);
        if ('children' in child) stack.push(child);
      }
    }
  }

  private count(node: Nodes): void {
    this.nodes += 1;
    if (this.nodes <= LIMITS.nodes) return;
    const line = lineOf(node);
    throw refuse(this.story.context, line, {
      found: `more than ${LIMITS.nodes} pieces of text`,
      write: 'two stories, or less markup',
    });
  }

  private readTags(node: Extract<Nodes, { type: 'raw' }>): void {
    this.found = true;
    if (node.value.lastIndexOf('<!--') > node.value.lastIndexOf('-->')) {
      const [first = ''] = node.value.slice(node.value.lastIndexOf('<!--')).split('\n');
      const write = `${excerpt(first, 1000)} -->`;
      this.report(node, '<!--', 'the comment is not closed with -->, so everything after it is left out', write);
    }
    this.tellLost(node);
    for (const [, slash, tag = ''] of node.value.matchAll(TAG)) {
      const name = tag.toLowerCase();
      this.nodes += 1;
      if (name === 'table') this.hasTable = true;
      if (!slash && (DOCUMENT_TAGS.has(name) || (TABLE_PARTS.has(name) && !this.hasTable))) {
        const write = DOCUMENT_TAGS.has(name)
          ? 'nothing'
          : `<table> before <${name}>, </table> behind the last of them`;
        this.report(node, `<${excerpt(name)}>`, 'is not allowed here and is left out; its text is kept', write);
      }
      if (!NEVER_NESTED.has(name)) this.nest(node, name, slash ? -1 : 1);
    }
  }

  /** What the HTML parser drops without a trace: an unclosed tag, instructions and declarations. */
  private tellLost(node: Extract<Nodes, { type: 'raw' }>): void {
    const rest = node.value.replace(COMMENT, '').replace(WHOLE_TAG, '');
    const [instruction] = INSTRUCTION.exec(rest) ?? [];
    if (instruction !== undefined) this.report(node, excerpt(instruction), 'is left out: it is not HTML', 'nothing');
    const [open] = OPEN_TAG.exec(rest) ?? [];
    if (open !== undefined) {
      const note = 'the tag does not end with >, so it is left out with everything in it';
      this.report(node, excerpt(open), note, closed(open));
    }
  }

  private report(node: Nodes, found: string, note: string, write: string): void {
    this.story.warn(node, { found, note, write });
  }

  /** The real depth is never above this count: an end tag closes at least its own element, or nothing. */
  private nest(node: Nodes, name: string, step: 1 | -1): void {
    const open = (this.open.get(name) ?? 0) + step;
    if (open < 0) return;
    this.open.set(name, open);
    this.depth += step;
    if (this.depth <= LIMITS.depth) return;
    throw refuse(this.story.context, lineOf(node), {
      found: `${this.depth} nested HTML elements, the innermost <${excerpt(name)}>`,
      write: 'the missing end tags, or fewer elements',
    });
  }
}
