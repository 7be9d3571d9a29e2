import type { Code, InlineCode } from 'mdast';
import { firstLine, lastLine, matchOf } from '../../lib/text/match.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { lineOf, offsetOf } from '../nodes.ts';
import { shown, type Source } from './source.ts';

const FENCED = /^[ \t>]*(?:`{3}|~{3})/;
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/;
/** What reads like prose and has no signs of a program. */
const PROSE = /^[\p{Lu}\p{Lo}"“'‘][^{}()<>=;$\\/]{20,}$/u;

const LATIN = /\p{Script=Latin}/u;

/** Finds unclosed code, words after its fence, and indented paragraphs. */
export function codeMistakes(node: Code, source: Source): Problem[] {
  const line = lineOf(node);
  const raw = source.of(node);
  if (FENCED.test(raw)) {
    const open = firstLine(raw);
    if (open === raw || !FENCE.test(lastLine(raw))) {
      const write = `${matchOf(/[`~]+/, open)} on its own line, after the code`;
      return [{ line, found: shown(open), note: 'the code does not end, so everything after it is code', write }];
    }
    if (!node.meta) return [];
    const found = shown(`${node.lang} ${node.meta}`);
    return [
      { line, found, note: 'the text after the fence is not shown', write: 'the text before or within the code' },
    ];
  }
  const first = firstLine(node.value);
  if (!PROSE.test(first.trim()) || !/\s\S+\s|[\u3040-\u9FFF]/.test(first)) return [];
  const note = 'read as code, because it begins with four spaces';
  return [{ line, found: shown(first, 100), note, write: 'the text without the spaces, or ``` around code' }];
}

/** Two backticks used as apostrophes or quotation marks: don`t and `word', don`t or can`t. */
export function backtickMistakes(node: InlineCode, source: Source): Problem[] {
  const raw = source.of(node);
  const start = offsetOf(node);
  const before = source.body.charAt(start - 1);
  const after = source.body.charAt(start + raw.length);
  const isApostrophe = LATIN.test(before) && raw.startsWith('`') && !raw.startsWith('``');
  if (!isApostrophe || !(LATIN.test(after) && /\s/.test(raw))) return [];
  const line = lineOf(node);
  return [
    { line, found: shown(raw, 100), note: 'a backtick after a letter, read as the beginning of code', write: '’' },
  ];
}
