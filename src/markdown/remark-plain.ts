import type { Nodes, Root } from 'mdast';

/**
 * Turns what GFM means for a code host into prose: a task's check box becomes a sign before its text (a page nobody
 * can edit has no use for an input), and the language of a code block, for which there is no highlighter, goes.
 */
export default function remarkPlain() {
  return (tree: Root): void => {
    simplify(tree);
  };
}

function simplify(node: Nodes): void {
  if (node.type === 'code') {
    node.lang = null;
    node.meta = null;
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const sign = { type: 'text' as const, value: node.checked ? '☑ ' : '☐ ' };
    const [first] = node.children;
    if (first?.type === 'paragraph') first.children.unshift(sign);
    else node.children.unshift({ type: 'paragraph', children: [sign] });
    node.checked = null;
  }
  if ('children' in node) for (const child of node.children) simplify(child);
}
