import type { Nodes, Parents, Root } from 'mdast';
import { codeSlips } from './code.ts';
import { headingSlips } from './headings.ts';
import { htmlSlips } from './html-blocks.ts';
import { listSlips } from './lists.ts';
import { quotationSlips } from './quotations.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Source } from './source.ts';
import { tableSlips } from './tables.ts';

/** What Markdown takes for something else than prose, though it may be prose. */
export function accidents(tree: Root, source: Source): Problem[] {
  const slips: Problem[] = [];
  walk(tree);
  return slips;

  function walk(parent: Parents): void {
    parent.children.forEach((node, index) => {
      slips.push(...accident(node, parent, index, source));
      if ('children' in node) walk(node);
    });
  }
}

function accident(node: Nodes, parent: Parents, index: number, source: Source): Problem[] {
  switch (node.type) {
    case 'list':
      return listSlips(node, parent, index, source);
    case 'heading':
      return headingSlips(node, source);
    case 'code':
      return codeSlips(node, source);
    case 'table':
      return tableSlips(node, source);
    case 'html':
      return parent.type === 'paragraph' ? [] : htmlSlips(node);
    case 'blockquote':
      return quotationSlips(node, source);
    default:
      return [];
  }
}
