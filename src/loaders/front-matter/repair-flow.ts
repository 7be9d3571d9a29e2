import { countLineEnds, firstLine } from '../../lib/text/match.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { endOfQuoted, readFlow } from './flow.ts';
import { isList, NOTHING, type Line, type Lines } from './lines.ts';
import { quoteValue } from './quote-value.ts';

/** Repairs a value in brackets, over one line or several: a list, fields, or a text that only begins with a bracket. */
export function repairFlow(line: Line, lines: Lines, isText: boolean): Problem | undefined {
  const below = lines.below(line);
  const whole = [line.value, ...below].join('\n');
  const flow = readFlow(whole);
  const rest = firstLine(whole.slice(flow.end));
  if (flow.isClosed && NOTHING.test(rest)) {
    lines.skip(countLineEnds(whole.slice(0, flow.end)));
    if (flow.note === undefined) return undefined;
    const texts = (line.text.slice(0, line.start) + flow.repaired + rest).split('\n');
    lines.replace(line.number, ...texts);
    const changed = texts.findIndex((text, at) => text !== (at === 0 ? line.text : below[at - 1]));
    const [write = ''] = texts.slice(changed).map((text) => text.trim());
    if (changed <= 0)
      return { line: line.number + 1, column: line.start + 1, found: line.value, note: flow.note, write };
    const [found = ''] = below.slice(changed - 1).map((text) => text.trim());
    return { line: line.number + changed + 1, column: 1, found, note: flow.note, write };
  }
  // A headline in brackets, or one that begins with them: `[Update] Harbour opens`.
  if (flow.isClosed || isText) {
    if (isText && !isList(line)) return quoteValue(line, lines, line.value, 'a bracket with text after it');
    if (flow.isClosed) return undefined;
  }
  const [first = ''] = readFlow(line.value).repaired.split('\n');
  const open = first.replace(/[\s,]+$/, '');
  const closed = open + closing(open);
  lines.replace(line.number, line.text.slice(0, line.start) + closed);
  return {
    line: line.number + 1,
    column: line.start + 1,
    found: line.value,
    note: 'a bracket that is not closed',
    write: (line.text.slice(0, line.start) + closed).trim(),
  };
}

/** The brackets that are still open at the end of a text, closed. */
function closing(open: string): string {
  const brackets: string[] = [];
  for (let at = 0; at < open.length; at++) {
    const character = open.charAt(at);
    if (character === '"' || character === "'") at = (endOfQuoted(open, at) ?? at + 1) - 1;
    else if (character === '[') brackets.unshift(']');
    else if (character === '{') brackets.unshift(' }');
    else if (character === ']' || character === '}') brackets.shift();
  }
  return brackets.join('');
}
