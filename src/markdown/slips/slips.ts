import type { Root } from 'mdast';
import { accidents } from './accidents.ts';
import { foreignSlips } from './foreign.ts';
import { nameSlips } from './names.ts';
import type { Problem } from '../../lib/problem.ts';
import { Source } from './source.ts';

/**
 * Finds what probably does not mean what it seems to: what Markdown leaves out, takes for something else, or shows as
 * typed. Nothing is refused, because prose may look the same; a backslash before it, or code around it, says that it is
 * meant. docs/markdown.md lists it.
 */
export function slipsIn(tree: Root, body: string): Problem[] {
  const source = new Source(body);
  return [...nameSlips(tree, source), ...foreignSlips(tree, source), ...accidents(tree, source)];
}
