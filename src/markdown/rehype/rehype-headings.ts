import type { Element, Root } from 'hast';
import { plugin } from '../story.ts';
import { isBlank, replaceElements } from '../tree.ts';

/** The page's headline is its h1. */
const TOP = 2;
const BOTTOM = 6;

/**
 * Fits headings below the page's `h1`: the first is h2, and each other one is one level below the nearest earlier
 * heading of a higher level, so no level is skipped. Empty headings are removed.
 */
export default plugin((tree: Root, story) => {
  const open: { written: number; level: number }[] = [];
  replaceElements(tree, (node) => {
    // The heading of the footnotes is not below the last heading of the story.
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
