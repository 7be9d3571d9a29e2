import type { Root as Html } from 'hast';
import type { Root as Markdown } from 'mdast';
import { isDense, isDenseLetter, isTypographicQuote } from './scripts.ts';

const HANGUL = /\p{Script=Hangul}/u;
const HALF_WIDTH = /[\uFF61-\uFFDC]/;

/** What continues a sentence, in either tree; every other node begins a new text. */
const INLINE = new Set(
  (
    'emphasis strong delete link linkReference footnoteReference ' +
    'a em i b u s small mark sub sup span cite q dfn abbr time ins del ruby rb bdi bdo code kbd samp var ' +
    'strike font big tt acronym nobr'
  ).split(' '),
);

/** Readings, which are beside the line; its words go on over them. */
const BESIDE = new Set(['rt', 'rtc', 'rp']);

/** Nodes without words, in either tree. */
const WORDLESS = new Set(['html', 'raw', 'comment', 'footnoteReference', 'wbr']);

/** Where a line of source ends between two characters of one text. */
const LINE_END = /([^\n])\n(?=([^\n]))/gu;

/**
 * Removes the line ends within paragraphs of Chinese and Japanese: a browser turns each into a space, and these scripts
 * have none. A line end stays beside a word of another script, such as Korean, but not beside a full-width sign.
 */
export function joinLines(tree: Markdown | Html): void {
  /** The text before, without its line end; empty if no text goes on. */
  let before = '';
  /** The nodes whose last character is a line end after `before`: several if something without words is between them. */
  let ended: { value: string }[] = [];
  walk(tree);

  function walk(parent: Node): void {
    for (const child of parent.children ?? []) {
      const name = child.tagName ?? child.type;
      if (WORDLESS.has(name)) continue;
      if (name === 'pre') begin();
      else if (isText(child)) join(child);
      else if (BESIDE.has(name) || isNoteNumber(child)) walkBeside(child);
      else if (child.children) {
        if (!INLINE.has(name)) begin();
        walk(child);
        if (!INLINE.has(name)) begin();
      } else begin();
    }
  }

  function walkBeside(parent: Node): void {
    const line = { before, ended };
    begin();
    walk(parent);
    ({ before, ended } = line);
  }

  function begin(): void {
    before = '';
    ended = [];
  }

  function join(node: { value: string }): void {
    const rest = node.value.replace(/^\n/, '');
    if (isJoint(before, rest)) {
      for (const text of ended) text.value = text.value.slice(0, -1);
      node.value = rest;
    }
    node.value = joinText(node.value);
    if (node.value === '\n') ended.push(node);
    else if (node.value !== '') {
      before = node.value.replace(/\n$/, '');
      ended = node.value.endsWith('\n') ? [node] : [];
    }
  }
}

/** {@link joinLines} for a text without marks. */
export function joinText(text: string): string {
  return text.replace(LINE_END, (all, before: string, after: string) => (isJoint(before, after) ? before : all));
}

/** Whether two lines join without a space, by the last character of one and the first of the next. */
function isJoint(line: string, next: string): boolean {
  const before = [...line.slice(-2)].at(-1);
  const [after] = next.slice(0, 2);
  if (before === undefined || after === undefined || HANGUL.test(before) || HANGUL.test(after)) return false;
  if (isFullWidthSign(before) || isFullWidthSign(after)) return true;
  return isDense(before) ? isDense(after) || isMark(after) : isMark(before) && isDense(after);
}

function isFullWidthSign(unit: string): boolean {
  return isDense(unit) && !isDenseLetter(unit) && !HALF_WIDTH.test(unit);
}

/** Signs that Chinese and Japanese share with other scripts. */
function isMark(unit: string): boolean {
  return isTypographicQuote(unit) || /[…—]/.test(unit);
}

/** The number of a note, which is not a word of the text, as in words.ts. */
function isNoteNumber({ tagName, children = [] }: Node): boolean {
  return tagName === 'sup' && children.some((child) => String(child.properties?.['href'] ?? '').startsWith('#'));
}

function isText(node: Node): node is Node & { value: string } {
  return (node.type === 'text' || node.type === 'inlineCode') && node.value !== undefined;
}

/** What a node of either tree has. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
  value?: string;
}
