import type { Root } from 'hast';
import { CLASSES } from '../sanitize-schema.ts';
import { plugin } from '../story.ts';
import { element, isElement, text } from '../tree.ts';

/** Puts the place where a story was reported before its first paragraph, as agencies do: `Sample City — …`. */
export default plugin((tree: Root, { context }) => {
  if (!context.dateline) return;
  const dateline = element('span', { className: [CLASSES.dateline] }, [text(context.dateline)]);
  const first = tree.children.find((node) => isElement(node, 'p'));
  if (isElement(first, 'p')) first.children.unshift(dateline, text(' — '));
  else tree.children.unshift(element('p', {}, [dateline]));
});
