import type { Root } from 'mdast';
import { findMisreadProse } from './misread-prose.ts';
import { findForeignSigns } from './foreign/find-foreign-signs.ts';
import { referenceMistakes } from './references.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { Source } from './source.ts';

/**
 * Finds probable mistakes: what Markdown leaves out, misreads, or shows as typed. Nothing is refused, because prose may
 * look the same. A backslash before it, or code around it, shows that it is intended. docs/markdown.md lists it.
 */
export function findMistakes(tree: Root, body: string): Problem[] {
  const source = new Source(body);
  return [...referenceMistakes(tree, source), ...findForeignSigns(tree, source), ...findMisreadProse(tree, source)];
}
