import { matchOf } from '../../lib/text/match.ts';
import { LIMITS, REFUSALS, refuse, type BodyInFile } from './limits.ts';

const LINE = /[^\n]*(?:\n|$)/y;
const MARKS = /[*_~[\]`]|<[!?]/g;
const PICTURES = /!\[|<img/gi;
const BULLET = /^ {0,3}[-*+][ \t]/;
/** The second line of a table, also within a quotation. */
const DELIMITER_ROW = /^[ \t>|:-]+$/;
const NOTE = /^[ \t>]*\[\^/;
const CONTAINER = /[ \t]*(?:>|[-*+](?=[ \t\n]|$)|\d{1,9}[.)](?=[ \t\n]|$)|\[\^[^\]\s]{1,99}\]:)/y;
const INDENT = /[ \t]*/y;
/** Characters that micromark's GFM autolinks read as the end of an address. */
const TRAIL = new RegExp(`[!"'),.:;<>?\\]_~*&}]{${LIMITS.trail}}`);

/**
 * Refuses a body whose text alone shows that parsing would take too long; one pass over the text.
 *
 * @returns how many cells its tables have
 * @throws Refusal naming the line
 */
export function checkText(body: string, place: BodyInFile): { cells: number } {
  if (body.length > LIMITS.length) throw refuse(place, 1, REFUSALS.length);
  const counter = new Counter();
  LINE.lastIndex = 0;
  while (LINE.lastIndex < body.length) {
    const limit = counter.read(matchOf(LINE, body));
    if (limit) throw refuse(place, counter.line, REFUSALS[limit]);
  }
  return { cells: counter.cells };
}

/** Counts what is limited, line by line. */
class Counter {
  line = 0;
  cells = 0;
  private blocks = 0;
  /** Lines of the block so far. */
  private lines = 0;
  /** The line before. */
  private head: Row = { cells: 0, quotes: 0 };
  private inTable = false;
  private notes = 0;
  private pictures = 0;
  private marks = 0;
  private pairings = 0;
  private prefix = 0;
  private columns = 0;

  /** The limit that a line, with its line end, exceeds. */
  read(text: string): keyof typeof REFUSALS | undefined {
    this.line += 1;
    const isBlank = text.trim() === '';
    if (isBlank) {
      this.lines = 0;
      this.columns = 0;
      this.inTable = false;
      this.marks = 0;
    } else {
      if (this.lines === 0) this.blocks += 1;
      this.lines += 1;
      if (NOTE.test(text)) this.notes += 1;
      this.pictures += text.match(PICTURES)?.length ?? 0;
      this.readTable(text);
      this.readMarks(text);
    }
    const { marks, width } = measurePrefix(text);
    this.prefix += Math.min(width, LIMITS.column);
    if (this.line > LIMITS.lines) return 'lines';
    if (this.blocks > LIMITS.blocks) return 'blocks';
    if (this.notes > LIMITS.notes) return 'notes';
    if (this.pictures > LIMITS.pictures) return 'pictures';
    if (this.pairings > LIMITS.pairings) return 'pairings';
    if (this.cells > LIMITS.cells) return 'cells';
    if (this.prefix > LIMITS.prefix) return 'prefix';
    if (marks > LIMITS.column) return 'column';
    return TRAIL.test(text) ? 'trail' : undefined;
  }

  private readTable(text: string): void {
    const row = readRow(text);
    if (row.cells > 0 && text.includes('-') && DELIMITER_ROW.test(text.trimEnd())) {
      // Every row is filled up to the width of its table.
      this.columns = row.cells;
      // It is a table only if the head is in the same quotation and has as many cells.
      this.inTable = this.lines === 2 && row.cells === this.head.cells && row.quotes === this.head.quotes;
    }
    this.head = row;
    this.cells += Math.max(this.columns, this.inTable ? row.cells : 0);
  }

  private readMarks(text: string): void {
    // The cells of a table and the items of a list are separate blocks.
    if (this.inTable || BULLET.test(text)) this.marks = 0;
    const added = text.match(MARKS)?.length ?? 0;
    this.pairings += added * (2 * this.marks + added);
    this.marks += added;
  }
}

/** Reads a line as the row of a table: how many cells it has (none without a `|`), and within how many quotations it is. */
function readRow(text: string): Row {
  if (!text.includes('|')) return { cells: 0, quotes: 0 };
  const prefix = matchOf(/^[ \t>]*/, text);
  const row = text.slice(prefix.length).replace(/^\|/, '').trimEnd();
  const isClosed = row.endsWith('|') && !row.endsWith('\\|');
  return { cells: row.split(/(?<!\\)\|/).length - (isClosed ? 1 : 0), quotes: prefix.split('>').length - 1 };
}

/** Column after the last quote or list mark at the start of a line, and column of what follows. */
function measurePrefix(text: string): { marks: number; width: number } {
  let marks = 0;
  let width = 0;
  CONTAINER.lastIndex = 0;
  let end = 0;
  for (let match = CONTAINER.exec(text); match; match = CONTAINER.exec(text)) {
    width = advance(width, match[0]);
    marks = width;
    end = CONTAINER.lastIndex;
  }
  INDENT.lastIndex = end;
  return { marks, width: advance(width, matchOf(INDENT, text)) };
}

/** A tab ends at the next of every four columns (CommonMark 0.31, 2.2). */
function advance(column: number, text: string): number {
  let result = column;
  for (const character of text) result += character === '\t' ? 4 - (result % 4) : 1;
  return result;
}

interface Row {
  readonly cells: number;
  readonly quotes: number;
}
