import type { Table } from 'mdast';
import type { Problem } from '../../lib/errors/problem.ts';
import { lineOf } from '../nodes.ts';
import { shown, type Source } from './source.ts';

/** Finds rows with more cells than the head. GitHub drops these cells; here they stay. */
export function tableMistakes(node: Table, source: Source): Problem[] {
  const width = node.children[0]?.children.length ?? 0;
  return node.children.flatMap((row) => {
    if (row.children.length <= width) return [];
    const note = `a row of ${row.children.length} cells in a table of ${width}`;
    const found = shown(source.of(row), 100);
    return [
      {
        line: lineOf(row),
        found,
        note,
        write: '\\| if a line belongs to the words, or a wider head',
      },
    ];
  });
}
