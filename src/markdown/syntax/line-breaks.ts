import type { Root as Html } from 'hast';
import type { Root as Markdown } from 'mdast';
import { isDense, isDenseLetter, isTypographicQuote } from './scripts.ts';

const HANGUL = /\p{Script=Hangul}/u;
const HALF_WIDTH = /[\uFF61-\uFFDC]/;

/** What goes on within a sentence, in either tree; every other node begins a text of its own. */
const INLINE = new Set(
  (
    'emphasis strong delete link linkReference footnoteReference ' +
    'a em i b u s small mark sub sup span cite q dfn abbr time ins del ruby rb bdi bdo code kbd samp var ' +
    'strike font big tt acronym nobr'
  ).split(' '),
);

/** What stands beside the line, over which its words go on: readings. */
const BESIDE = new Set(['rt', 'rtc', 'rp']);

/** What has no words of its own, in either tree. */
const WORDLESS = new Set(['html', 'raw', 'comment', 'footnoteReference', 'wbr']);

/** Where a line of source ends between two characters of one text. */
const LINE_END = /([^\n])\n(?=([^\n]))/gu;

/**
 * Takes away the line ends within paragraphs of Chinese and Japanese: a browser makes a space of each, and these scripts
 * have none. One stays beside a word of another script, Korean among them, but not beside a full-width sign.
 */
export function joinLines(tree: Markdown | Html): void {
  /** The text before, without a line end it has; empty where none goes on. */
  let before = '';
  /** The nodes whose last character is a line end behind `before`: several where something without words stands between. */
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

/** Whether nothing stands between two lines, by the last character of one and the first of the next. */
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

/** As words.ts knows the number of a note, which is no word of the text. */
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
