import type { Heading } from 'mdast';
import { groupsOf, lastLine } from '../../lib/text/match.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { lineOf } from '../nodes.ts';
import { shown, type Source } from './source.ts';

const SENTENCE = /[.!?…。！？]["'”’»)]*$/u;

/**
 * Finds sentences that become a heading because of the line below, empty headings, and a last # that belongs to the
 * words.
 */
export function headingMistakes(node: Heading, source: Source): Problem[] {
  const raw = source.of(node);
  const line = lineOf(node);
  if (!raw.trimStart().startsWith('#')) {
    const lines = raw.split('\n');
    const text = lines.slice(0, -1).join(' ').trim();
    if (lines.length < 3 && !SENTENCE.test(text) && text.length < 100) return [];
    const note = 'read as a heading, because of the line below it';
    return [{ line, found: shown(text, 100), note, write: `a blank line before ${lastLine(raw).trim()}` }];
  }
  if (node.children.length === 0) {
    return [
      {
        line,
        found: raw.trim(),
        note: 'a heading without words is left out',
        write: 'the words of the heading, or \\#',
      },
    ];
  }
  const [opening = '', closing = ''] = groupsOf(/^\s*(#+)[^]*?[ \t](#+)[ \t]*$/, raw);
  if (closing === '' || (closing.length === opening.length && closing.length > 1)) return [];
  const write = raw.trim().replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'));
  return [{ line, found: shown(raw, 100), note: 'the last # is left out', write }];
}
