import type { Root } from 'hast';
import { CLASSES } from '../sanitize-schema.ts';
import { plugin } from '../story.ts';
import { element, isElement, text } from '../tree.ts';

/** Puts the place a story was filed from before its first paragraph, as agencies print it: `Sample City — …`. */
export default plugin((tree: Root, { context }) => {
  if (!context.dateline) return;
  const dateline = element('span', { className: [CLASSES.dateline] }, [text(context.dateline)]);
  const first = tree.children.find((node) => isElement(node, 'p'));
  if (isElement(first, 'p')) first.children.unshift(dateline, text(' — '));
  else tree.children.unshift(element('p', {}, [dateline]));
});
