import type { Nodes, Parents, Root } from 'mdast';
import { backtickSlips, codeSlips } from './code.ts';
import { headingSlips } from './headings.ts';
import { htmlSlips } from './html-blocks.ts';
import { emphasisSlips } from './emphasis.ts';
import { linkSlips } from './empty-links.ts';
import { listSlips } from './lists.ts';
import { quotationSlips } from './quotations.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import type { Source } from './source.ts';
import { tableSlips } from './tables.ts';

/** Finds text that Markdown does not read as prose, although it may be prose. */
export function accidents(tree: Root, source: Source): Problem[] {
  const slips = new Map<string, Problem>();
  walk(tree);
  return [...slips.values()];

  function walk(parent: Parents): void {
    parent.children.forEach((node, index) => {
      for (const slip of accident(node, parent, index, source)) {
        // A formula has one sign many times.
        const key = `${slip.line} ${slip.note}`;
        if (!slips.has(key)) slips.set(key, slip);
      }
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
    case 'inlineCode':
      return backtickSlips(node, source);
    case 'emphasis':
    case 'strong':
      return emphasisSlips(node, source);
    case 'link':
      return linkSlips(node, source);
    default:
      return [];
  }
}
