import type { Link } from 'mdast';
import type { Problem } from '../../lib/errors/problem.ts';
import { lineOf } from '../nodes.ts';
import { shown, type Source } from './source.ts';

/** Finds links without words or a picture, which the page does not show. */
export function linkMistakes(node: Link, source: Source): Problem[] {
  if (node.children.length > 0 || node.url === '') return [];
  const line = lineOf(node);
  const note = 'a link without words, which readers cannot see';
  return [{ line, found: shown(source.of(node), 100), note, write: `[words](${node.url})` }];
}
