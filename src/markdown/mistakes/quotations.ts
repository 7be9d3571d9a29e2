import type { Blockquote } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Problem } from '../../lib/errors/problem.ts';
import { lineOf } from '../nodes.ts';
import { shown, type Source } from './source.ts';

/** `> 5 per cent` at the beginning of a line. */
export function quotationMistakes(node: Blockquote, source: Source): Problem[] {
  const raw = source.of(node);
  if (raw.includes('\n') || !/^>\s*\d/.test(raw)) return [];
  const found = shown(toString(node), 100);
  return [{ line: lineOf(node), found, note: 'read as a quotation', write: `\\${raw}` }];
}
