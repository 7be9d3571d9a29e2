import type { Html } from 'mdast';
import { countLineEnds, firstLine } from '../../lib/text/match.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { lineOf } from '../nodes.ts';
import { shown } from './source.ts';

const MARKDOWN = /\*\*\S|\]\(\S|^[ \t]*(?:#{1,6}|[-*+]|\d{1,3}\.)[ \t]\S/m;
const NO_PROSE = /^<(?:!--|pre|script|style|textarea|svg|math|\?|!)/i;

/** Finds Markdown that is not read because of the HTML around it. */
export function htmlMistakes(node: Html): Problem[] {
  const { value } = node;
  if (NO_PROSE.test(value.trim())) return [];
  const mark = MARKDOWN.exec(value.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' ')));
  if (!mark) return [];
  const line = lineOf(node) + countLineEnds(value.slice(0, mark.index));
  const found = shown(firstLine(value.slice(mark.index)), 100);
  return [
    {
      line,
      found,
      note: 'Markdown within HTML is shown as typed',
      write: 'a blank line after the tag, and one before its end tag',
    },
  ];
}
