import type { Nodes, Parents, Root } from 'mdast';
import { backtickMistakes, codeMistakes } from './code.ts';
import { headingMistakes } from './headings.ts';
import { htmlMistakes } from './html-blocks.ts';
import { emphasisMistakes } from './emphasis.ts';
import { linkMistakes } from './empty-links.ts';
import { listMistakes } from './lists.ts';
import { quotationMistakes } from './quotations.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import type { Source } from './source.ts';
import { tableMistakes } from './tables.ts';

/** Finds text that Markdown does not read as prose, although it may be prose. */
export function findMisreadProse(tree: Root, source: Source): Problem[] {
  const mistakes = new Map<string, Problem>();
  walk(tree);
  return [...mistakes.values()];

  function walk(parent: Parents): void {
    parent.children.forEach((node, index) => {
      for (const mistake of mistakesOf(node, parent, index, source)) {
        // A formula has one sign many times.
        const key = `${mistake.line} ${mistake.note}`;
        if (!mistakes.has(key)) mistakes.set(key, mistake);
      }
      if ('children' in node) walk(node);
    });
  }
}

function mistakesOf(node: Nodes, parent: Parents, index: number, source: Source): Problem[] {
  switch (node.type) {
    case 'list':
      return listMistakes(node, parent, index, source);
    case 'heading':
      return headingMistakes(node, source);
    case 'code':
      return codeMistakes(node, source);
    case 'table':
      return tableMistakes(node, source);
    case 'html':
      return parent.type === 'paragraph' ? [] : htmlMistakes(node);
    case 'blockquote':
      return quotationMistakes(node, source);
    case 'inlineCode':
      return backtickMistakes(node, source);
    case 'emphasis':
    case 'strong':
      return emphasisMistakes(node, source);
    case 'link':
      return linkMistakes(node, source);
    default:
      return [];
  }
}
