import type { Root } from 'mdast';
import { accidents } from './accidents.ts';
import { foreignSlips } from './foreign.ts';
import { nameSlips } from './names.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { Source } from './source.ts';

/**
 * Finds probable mistakes: what Markdown leaves out, misreads, or shows as typed. Nothing is refused, because prose may
 * look the same. A backslash before it, or code around it, shows that it is intended. docs/markdown.md lists it.
 */
export function slipsIn(tree: Root, body: string): Problem[] {
  const source = new Source(body);
  return [...nameSlips(tree, source), ...foreignSlips(tree, source), ...accidents(tree, source)];
}
