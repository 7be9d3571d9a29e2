import type { Remarks } from '../remarks.ts';
import type { PostLine } from './lines.ts';

const MODULE = /^(?:import|export)[ \t{]/;

/** Removes the lines of an MDX file that only a program reads: `import … from …`, `export …` and `{/* comments *\/}`. */
export function dropModules(lines: readonly PostLine[], remarks: Remarks): PostLine[] {
  let isWithin = false;
  return lines.map((line, index) => {
    if (line.isCode) return line;
    const text = line.text.trim();
    const isBlockStart = (lines[index - 1]?.text.trim() ?? '') === '';
    if (MODULE.test(line.text) && (isBlockStart || isWithin || MODULE.test(lines[index - 1]?.text ?? '')))
      isWithin = true;
    if (text === '') isWithin = false;
    const isComment = text.startsWith('{/*') && text.endsWith('*/}');
    if (!isWithin && !isComment) return line;
    remarks.turn('lines of a program (import, export)', line.number);
    return { ...line, text: '' };
  });
}
