import type { Element, Root } from 'hast';
import { plugin } from '../story.ts';
import { isBlank, replaceElements } from '../tree.ts';

/** The page's headline is its h1. */
const TOP = 2;
const BOTTOM = 6;

/**
 * Moves headings under the page's `h1`: the first is h2, each other one level under the nearest earlier heading that was
 * written above it, so no level is skipped whatever the story skipped. Empty headings go.
 */
export default plugin((tree: Root, story) => {
  const open: { written: number; level: number }[] = [];
  replaceElements(tree, (node) => {
    // The heading of the footnotes closes the story, whatever it closes with.
    const written = story.ownIds.has(node) ? undefined : levelOf(node);
    if (written === undefined) return undefined;
    if (node.children.every(isBlank)) return [];
    let above = open.at(-1);
    while (above && above.written >= written) {
      open.pop();
      above = open.at(-1);
    }
    const level = above ? Math.min(above.level + 1, BOTTOM) : TOP;
    open.push({ written, level });
    node.tagName = `h${level}`;
    return undefined;
  });
});

function levelOf({ tagName }: Element): number | undefined {
  const digit = /^h([1-6])$/.exec(tagName)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
