import type { Element, Nodes, Root } from 'hast';
import { GAP, inOneLine } from '../../reader/share/passage/one-line.ts';
import { CLASSES, FOOTNOTES_LABEL, sanitizeSchema } from '../sanitize-schema.ts';
import { joinText } from '../syntax/line-breaks.ts';
import { isElement, stringOf } from '../tree.ts';

/** Readings of other words, what was struck out, and pictures. */
const NOT_SAID = ['rt', 'rtc', 'rp', 'del', 's', 'strike', 'img'];

/**
 * What does not count as words of a story, as a CSS selector for the page: readings, struck text, pictures, the numbers of
 * notes (the only links within a page that are in a `sup`), the links back from them, and the heading over them.
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

/** Elements at whose edges a word ends. */
const APART = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote div section details summary figure figcaption pre hr br ' +
    'table caption colgroup thead tbody tfoot tr td th'
  ).split(' '),
);

/**
 * Returns the words of a tree in one line, from a page or from before the sanitizer. Ids, descriptions, search, quotations
 * and the reading voice use them as the text. Between blocks, and for a line break, there is a space where the script has
 * spaces.
 */
export function wordsOf(...nodes: readonly Nodes[]): string {
  return oneLine(nodes.map((node) => textOf(node)).join(''));
}

/** Returns what the search reads of a body: its words, without the credits of pictures. */
export function wordsToSearch(body: Root): string {
  return oneLine(textOf(body, isCredit));
}

/** The same words, paragraph by paragraph, each in one line. */
export function paragraphsToSearch({ children }: Pick<Root | Element, 'children'>): string[] {
  const paragraphs: string[] = [];
  let text = '';
  const end = () => {
    paragraphs.push(oneLine(text));
    text = '';
  };
  for (const node of children) {
    if (node.type === 'element' && isApart(node) && !isNoWord(node)) {
      end();
      paragraphs.push(...paragraphsToSearch(node));
    } else text += textOf(node, isCredit);
  }
  end();
  return paragraphs.filter(Boolean);
}

/**
 * Writes a text as {@link wordsOf} does: with single spaces, except special ones that somebody typed, and without invisible
 * characters.
 */
export function oneLine(text: string): string {
  return inOneLine(text, joinText);
}

function textOf(node: Nodes, isLeftOut?: (element: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  if (node.type === 'element' && isLeftOut?.(node)) return '';
  if (node.type === 'element' && isNoWord(node)) return GAP;
  const text = node.children.map((child) => textOf(child, isLeftOut)).join('');
  return node.type === 'element' && isApart(node) ? `\n${text}\n` : text;
}

function isCredit({ properties }: Element): boolean {
  return [properties['className']].flat().includes(CLASSES.credit);
}

/** Whether a word ends at the edges of an element. */
export function isApart({ tagName }: Element): boolean {
  return APART.has(tagName);
}

/** Whether nothing in an element is a word of the text. */
export function isNoWord(element: Element): boolean {
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
