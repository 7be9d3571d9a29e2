import { rangeOf } from './range.ts';
import { textDirective } from './text-directive.ts';
import { wordsIn } from './words-in-range.ts';

/** Returns what the reader has selected in the story; undefined if nothing is selected. */
export function selectedPassage(prose: HTMLElement): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const runs = prose.contains(range.startContainer) ? runsOf(range, prose) : [];
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return undefined;
  const pieces: Range[] = [];
  runs.forEach(({ block, node, from, to }, index) => {
    if (block === runs[index - 1]?.block) pieces.at(-1)?.setEnd(node, to);
    else pieces.push(rangeOf(node, from, node, to));
  });
  const text = pieces.map(wordsIn).filter(Boolean).join('\n\n');
  const directive = textDirective(
    {
      ahead: textBetween(document.body, 0, first.block, 0),
      above: textAbove(first),
      before: textBetween(first.block, 0, first.node, first.from),
      blocks: pieces.map(String),
      after: textBetween(last.node, last.to, last.block, last.block.childNodes.length),
      behind: textBetween(last.block, last.block.childNodes.length, document.body, document.body.childNodes.length),
    },
    prose.closest<HTMLElement>('[lang]')?.lang,
  );
  // The id of a note is its number, which changes.
  const places = [...prose.querySelectorAll('[id]:not([id^=fn])')];
  const index = places.findLastIndex(
    (one) => one.compareDocumentPosition(first.node) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const idAt = (at: number) => encodeURIComponent(places[at]?.id ?? '');
  return {
    // If only struck-out words are selected, the reader means them.
    text: text || pieces.map(String).join('\n\n'),
    // If the words and so the id change, scroll-to-passage.ts looks for the neighbours. They are in the query, because a
    // browser need not tell a script what follows `:~:`.
    link: `?near=${idAt(index - 1)},${idAt(index + 1)}#${idAt(index)}:~:${directive}`,
    end: childWith(last.node, prose),
    edge: [...rangeOf(last.node, last.from, last.node, last.to).getClientRects()].at(-1) ?? new DOMRect(),
  };
}

/** Returns the child of the story's text that contains a node. */
function childWith(node: Node, prose: HTMLElement): Element {
  return [...prose.children].find((child) => child.contains(node)) ?? prose;
}

/** Returns the selected part of each text node that has words. */
function runsOf(range: Range, prose: HTMLElement): Run[] {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const text = node.data.slice(from, to);
    const block = blockOf(node);
    // A space between two words counts; white space between two paragraphs does not.
    if (text.trim() !== '' || block === runs.at(-1)?.block) runs.push({ node, from, to, text, block });
  }
  return runs;
}

/** Returns the block of a node, because the terms of a text fragment never match across the edge of a block. */
function blockOf(node: Node): Element {
  let block = node.parentElement ?? document.body;
  while (/^(?:inline|contents|ruby)/.test(getComputedStyle(block).display))
    block = block.parentElement ?? document.body;
  return block;
}

/** Returns the words of the block before that of a run. */
function textAbove({ node, block }: Run): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  while (walker.previousNode()) {
    const { currentNode } = walker;
    const other = blockOf(currentNode);
    if (other !== block && currentNode.textContent?.trim())
      return textBetween(other, 0, currentNode, (currentNode as Text).length);
  }
  return '';
}

function textBetween(...edges: Parameters<typeof rangeOf>): string {
  return rangeOf(...edges).toString();
}

interface Run {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly block: Element;
}

export interface Passage {
  /** the selected words, paragraphs apart */
  readonly text: string;
  /** what follows the page's own address in a link to it */
  readonly link: string;
  /** the child of the story's text where it ends: a paragraph, list or table */
  readonly end: Element;
  /** its last line in the window */
  readonly edge: DOMRect;
}
