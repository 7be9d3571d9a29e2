import type { Remarks } from '../remarks.ts';
import { takeAbbreviations } from './abbreviations.ts';
import { dropAttributeLists } from './attribute-lists.ts';
import { convertCallOuts } from './call-outs.ts';
import { convertDefinitionLists } from './definition-lists.ts';
import { readLines } from './lines.ts';
import { dropMarks } from './marks-of-systems.ts';
import { convertMathematics } from './mathematics.ts';
import { dropModules } from './modules.ts';

/** Converts the syntax of other systems that takes whole lines. Each step is one pass over the lines. */
export function convertDialects(body: string, { firstLine, isMdx, remarks }: DialectContext): DialectResult {
  const read = readLines(body, firstLine);
  const own = isMdx ? dropModules(read, remarks) : read;
  const marked = dropMarks(dropAttributeLists(own, remarks), remarks);
  const { lines, meanings } = takeAbbreviations(marked, remarks);
  const turned = convertDefinitionLists(convertCallOuts(convertMathematics(lines, remarks), remarks), remarks);
  return {
    body: turned.map(({ text }) => text).join('\n'),
    meanings,
    lineOf: (line) => turned[line - 1]?.number ?? turned.at(-1)?.number ?? firstLine,
  };
}

interface DialectContext {
  /** 1-based line of the post on which its body starts. */
  readonly firstLine: number;
  readonly isMdx: boolean;
  readonly remarks: Remarks;
}

interface DialectResult {
  readonly body: string;
  /** Meanings of the abbreviations. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Returns the line of the post for a 1-based line of the body. */
  lineOf(line: number): number;
}
