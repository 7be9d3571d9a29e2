import type { Element, Nodes } from 'hast';
import { CLASSES, FOOTNOTES_LABEL, sanitizeSchema } from './sanitize-schema.ts';
import { joinText } from './syntax/line-breaks.ts';
import { isElement, stringOf } from './tree.ts';

/** Readings of other words, and what was struck out. */
const NOT_SAID = ['rt', 'rtc', 'rp', 'del', 's', 'strike'];

/**
 * What of a story is no word of it, as a CSS selector for the page: readings, what was struck, the numbers of notes (the
 * only links within a page that stand in a `sup`), the ways back from them, and the heading over them.
 */
export const NO_WORDS = [
  ...NOT_SAID,
  'sup:has(>a[href^="#"])',
  `.${CLASSES.footnoteBack}`,
  `h2#${FOOTNOTES_LABEL}`,
].join();

/** {@link NO_WORDS}, and what no page shows. */
const SILENT = new Set([...NOT_SAID, ...(sanitizeSchema.strip ?? [])]);

/** Ids of the heading over the footnotes: ours, and what remark-rehype has for it. */
const LABELS = new Set<unknown>([FOOTNOTES_LABEL, 'footnote-label']);

/** Elements at whose edges a word ends. A picture is none, but stands between two. */
const APART = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote div section details summary figure figcaption pre hr br img ' +
    'table caption colgroup thead tbody tfoot tr td th'
  ).split(' '),
);

/** Signs that nobody sees or says: where a word or a line may be broken, and marks of byte order. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;

const SPACES = /[ \t\r\n\f]+/g;

/** Stands where something was left out; Markdown and HTML let no text have it. */
const GAP = '\0';
const GAPS = /[ \n]?\0[\0 \n]*/g;

/** What has no space before it, also where the word between was left out. */
const CLOSING = /[.,;:!?…)\]]/;

/**
 * The words of a tree, of a page or from before the sanitizer, in one line: what ids, descriptions, search, quotations and
 * voices take for the text. Between blocks, and for a break, there is a space where the script has spaces.
 */
export function wordsOf(...nodes: readonly Nodes[]): string {
  return oneLine(nodes.map(textOf).join(''));
}

/** A text as {@link wordsOf} has it: single spaces, other than those that somebody chose, and no signs that are not seen. */
export function oneLine(text: string): string {
  const line = text
    .replace(UNSEEN, '')
    .replace(SPACES, widest)
    .replace(GAPS, (gap: string, at: number, line: string) => {
      const isClosed = !/[ \n]$/.test(gap) && CLOSING.test(line.charAt(at + gap.length));
      return isClosed ? '' : widest(gap);
    });
  return joinText(line).replaceAll('\n', ' ').trim();
}

/** What stands for a run of spaces: a break is told from a space until both sides of it are known. */
function widest(run: string): string {
  if (run.includes('\n')) return '\n';
  return /[^\0]/.test(run) ? ' ' : '';
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  if (node.type === 'element' && isNoWord(node)) return GAP;
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && APART.has(node.tagName) ? `\n${text}\n` : text;
}

function isNoWord(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    SILENT.has(tagName) ||
    (tagName === 'sup' && element.children.some(leadsWithin)) ||
    [properties['className']].flat().includes(CLASSES.footnoteBack) ||
    'dataFootnoteBackref' in properties ||
    (tagName === 'h2' && LABELS.has(properties['id']))
  );
}

function leadsWithin(node: Element['children'][number]): boolean {
  return isElement(node, 'a') && stringOf(node, 'href')?.startsWith('#') === true;
}
