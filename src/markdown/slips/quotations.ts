import type { Blockquote } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { shown, type Slip, type Source } from './slip.ts';

/** `> 5 per cent` at the beginning of a line. */
export function quotationSlips(node: Blockquote, source: Source): Slip[] {
  const raw = source.of(node);
  if (raw.includes('\n') || !/^>\s*\d/.test(raw)) return [];
  const found = shown(toString(node), 100);
  return [{ line: node.position?.start.line ?? 1, found, note: 'taken for a quotation', write: `\\${raw}` }];
}
