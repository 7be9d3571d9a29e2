import type { Code, InlineCode } from 'mdast';
import type { Problem } from '../../lib/problem.ts';
import { shown, type Source } from './source.ts';

const FENCED = /^[ \t>]*(?:`{3}|~{3})/;
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/;
/** Four words and the end of a sentence, and nothing of a program. */
const PROSE = /^[\p{Lu}\p{Lo}"“'‘][^{}()<>=;$\\/]{20,}$/u;

const LATIN = /\p{Script=Latin}/u;

/** Code that does not end, words behind its fence, a paragraph that is indented. */
export function codeSlips(node: Code, source: Source): Problem[] {
  const line = node.position?.start.line ?? 1;
  const raw = source.of(node);
  if (FENCED.test(raw)) {
    const [open = '', ...rest] = raw.split('\n');
    if (!FENCE.test(rest.at(-1) ?? '')) {
      const write = `${/[`~]+/.exec(open)?.[0] ?? ''} on a line of its own, behind the code`;
      return [{ line, found: shown(open), note: 'the code does not end, so all after it is code', write }];
    }
    if (!node.meta) return [];
    const found = shown(`${node.lang ?? ''} ${node.meta}`);
    return [{ line, found, note: 'what stands behind the fence is not shown', write: 'it before or within the code' }];
  }
  const first = node.value.split('\n', 1)[0] ?? '';
  if (!PROSE.test(first.trim()) || !/\s\S+\s|[\u3040-\u9FFF]/.test(first)) return [];
  const note = 'taken for code, because four spaces stand before it';
  return [{ line, found: shown(first, 100), note, write: 'the words without spaces before them, or ``` around code' }];
}

/** Two backticks that stand for apostrophes or quotation marks: don`t and `word', don`t or can`t. */
export function backtickSlips(node: InlineCode, source: Source): Problem[] {
  const raw = source.of(node);
  const start = node.position?.start.offset ?? 0;
  const before = source.body.charAt(start - 1);
  const after = source.body.charAt(start + raw.length);
  const isApostrophe = LATIN.test(before) && raw.startsWith('`') && !raw.startsWith('``');
  if (!isApostrophe || !(LATIN.test(after) && /\s/.test(raw))) return [];
  const line = node.position?.start.line ?? 1;
  return [
    { line, found: shown(raw, 100), note: 'a backtick behind a letter: taken for the beginning of code', write: '’' },
  ];
}
