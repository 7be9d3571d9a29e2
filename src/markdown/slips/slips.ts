import type { Root } from 'mdast';
import { accidents } from './accidents.ts';
import { foreignSlips } from './foreign.ts';
import { nameSlips } from './names.ts';
import type { Problem } from '../../lib/problem.ts';
import { Source } from './source.ts';

/**
 * What of a body is not read as it was meant, most likely: what Markdown leaves out, takes for something else, or shows as
 * it stands. None of it is refused, since prose may look alike; a backslash before it, or code around it, says that it is
 * meant. docs/markdown.md lists it.
 */
export function slipsIn(tree: Root, body: string): Problem[] {
  const source = new Source(body);
  return [...nameSlips(tree, source), ...foreignSlips(tree, source), ...accidents(tree, source)];
}
