import { formatProblem, type Explanation } from '../../lib/errors/problem.ts';
import { Refusal } from '../../lib/errors/refusal.ts';

/**
 * How much Markdown a story may hold. The parser's time grows with the square of some things and its stack with the depth
 * of others. Each limit is far above journalism, and a body made to be slow still takes only seconds.
 */
export const LIMITS = {
  /** UTF-16 units of a body: 80,000 English words, ten times a long read. */
  length: 500_000,

  lines: 20_000,

  /** Blocks between blank lines. */
  blocks: 5_000,

  /** Lines that begin a footnote. */
  notes: 1_000,

  /**
   * Marks of emphasis, links and code (`*`, `_`, `~`, `[`, `]`, a backtick, `<!`, `<?`) are matched against each other
   * within one block, so the work is the square of their number, summed over all blocks: 2,000 marks in one paragraph, or
   * 40 in each of 2,500 paragraphs.
   */
  pairings: 4_000_000,

  /** Column in which the last mark of a quote, list or footnote (`>`, `-`, `1.`, `[^1]:`) may stand: a nested list needs two columns a level. */
  column: 100,

  /** Columns of indentation and of quote and list marks, over all lines: each line is compared with every list around it. */
  prefix: 150_000,

  /**
   * Punctuation in a row that can end a bare web address: at each one the parser looks ahead for the end of the address.
   */
  trail: 1_000,

  /** Cells of all tables; a row is filled up to the width of its table. */
  cells: 30_000,

  /** UTF-16 units that references may expand to, if the body itself is shorter. */
  expansion: 100_000,

  /** Pictures: each becomes about six hundred characters of addresses and sizes. */
  pictures: 1_000,

  /** Nodes of the tree. */
  nodes: 60_000,

  /** HTML elements that are open inside one another. */
  depth: 32,
} as const;

/** What an editor can do about each limit that the text alone shows. */
export const REFUSALS = {
  length: { found: 'a very long body', write: `at most ${LIMITS.length} characters per story` },
  lines: { found: `more than ${LIMITS.lines} lines`, write: 'two stories' },
  notes: { found: `more than ${LIMITS.notes} footnotes`, write: 'fewer footnotes' },
  blocks: { found: `more than ${LIMITS.blocks} paragraphs`, write: 'two stories' },
  pairings: {
    found: 'too many marks of emphasis, links and code',
    write: 'a blank line between paragraphs, and \\* or \\[ if you mean no mark',
  },
  column: {
    found: `a quote or list mark beyond column ${LIMITS.column}`,
    write: 'fewer nested lists or quotations',
  },
  prefix: { found: 'too many deeply indented lines', write: 'fewer nested lists or quotations' },
  trail: { found: `more than ${LIMITS.trail} punctuation marks in a row`, write: 'a shorter row' },
  pictures: { found: `more than ${LIMITS.pictures} pictures`, write: 'two stories' },
  cells: { found: `tables of more than ${LIMITS.cells} cells`, write: 'smaller tables' },
} as const;

/** The refusal of something on a 1-based `line` of the body. */
export function refuse(place: BodyInFile, line: number, explanation: Explanation): Refusal {
  const problem = { file: place.file, line: place.bodyLine + line - 1, ...explanation };
  return new Refusal(formatProblem(problem), { problems: [problem] });
}

/** The position of a body in its file. */
export interface BodyInFile {
  readonly file: string;
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
}
