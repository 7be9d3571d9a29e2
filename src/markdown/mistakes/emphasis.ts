import type { Emphasis, Strong } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Problem } from '../../lib/errors/problem.ts';
import { lineOf, offsetOf } from '../nodes.ts';
import { shown, type Source } from './source.ts';

const FACTOR = /^[\p{Script=Latin}\p{N}]{1,2}$/u;

/** Finds signs of a formula or of code that are read as emphasis and disappear: `x*y*z`, `2**3**4`. */
export function emphasisMistakes(node: Emphasis | Strong, source: Source): Problem[] {
  const raw = source.of(node);
  const start = offsetOf(node);
  const before = source.body.charAt(start - 1);
  const after = source.body.charAt(start + raw.length);
  const factors = [before, toString(node), after];
  if (!raw.startsWith('*') || !factors.every((factor) => FACTOR.test(factor))) return [];
  const mark = node.type === 'strong' ? '**' : '*';
  const note = `${mark} within a word, read as emphasis and not shown`;
  const write = `${before}${raw}${after}`.replaceAll('*', '\\*');
  const line = lineOf(node);
  return [{ line, found: shown(`${before}${raw}${after}`), note, write }];
}
