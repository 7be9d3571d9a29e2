import { alias, explainAlias } from '../../schemas/fields/alias.ts';
import type { Ledger, LedgerLine, Permalink } from './permalinks.ts';
import { compareText } from '../../lib/text/compare-text.ts';
import type { Problem } from '../../lib/errors/problem.ts';

/** Name of the ledger in the content folder. */
export const LEDGER = 'permalinks.tsv';

/**
 * Matches most lines, which need no closer look: ASCII words and hyphens, a tab and an id, and no part longer than a file
 * name can be.
 */
const PLAIN = /^(?:\/[\w-]{1,255})+\/\t[a-z2-7]{8}$/;

const ID = /^[a-z2-7]{8}$/;

const WRITE = 'a path, a tab and the id of its story, such as /2023/11/17/yoon-kishida-apec/ ⇥ k3fwa2mq';

/**
 * Reads the ledger. It accepts what a merge or an editor may leave: lines in any order or twice, empty lines, Windows
 * line ends, a byte order mark, a missing last line end.
 *
 * @returns the valid addresses, each once, and the problems
 */
export function parseLedger(text: string): ReadLedger {
  const ledger = new Map<string, LedgerLine>();
  const problems: Problem[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((raw, index) => {
      const source = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      if (source.trim() === '') return;
      const read = parseLine(source, index + 1);
      if ('write' in read) return void problems.push(read);
      const first = ledger.get(read.path);
      if (!first) ledger.set(read.path, read);
      else if (first.id !== read.id) {
        const note = `one address with two ids, also in line ${first.line}: ${first.id}`;
        const write = 'only one of the two lines: an address belongs to the story that had it first';
        problems.push({ line: read.line, found: source, note, write });
      }
    });
  return { ledger, problems };
}

/** Writes the text of the ledger: one line for each address, by code unit. */
export function formatLedger(permalinks: Iterable<Permalink>): string {
  const lines = new Set<string>();
  for (const { path, id } of permalinks) lines.add(`${path}\t${id}\n`);
  return [...lines].sort(compareText).join('');
}

function parseLine(found: string, line: number): LedgerLine | Problem {
  if (PLAIN.test(found)) return { path: found.slice(0, -9), id: found.slice(-8), line };
  const tab = found.indexOf('\t');
  const path = found.slice(0, tab);
  const id = found.slice(tab + 1);
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(found)) {
    const write = 'the lines of both sides, without the marks';
    return { line, found, note: 'the mark of a merge conflict', write };
  }
  if (tab < 1 || id === '' || id.includes('\t')) {
    return { line, found, note: 'not two fields with a tab between them', write: WRITE };
  }
  if (!ID.test(id)) return { line, found, note: 'not an id: eight characters of a–z and 2–7', write: WRITE };
  const note = explainAlias(path);
  if (note !== undefined) return { line, found, note: `not a path: ${note}`, write: WRITE };
  const written = alias.parse(path);
  if (written === path) return { path, id, line };
  return { line, found, note: 'a path in another form', write: `${written} ⇥ ${id}` };
}

export interface ReadLedger {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}
