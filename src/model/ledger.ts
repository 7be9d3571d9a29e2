import { alias, explainAlias } from '../schemas/alias.ts';
import type { Permalink } from './permalinks.ts';
import { compareText } from './order.ts';

/** Name of the ledger in the content folder. */
export const LEDGER = 'permalinks.tsv';

/** The paths of most lines; they need no closer look. */
const PLAIN = /^(?:\/[a-z\d-]+)+\/$/;
const MAX_PLAIN = 255;

const ID = /^[a-z2-7]{8}$/;

const WRITE = 'a path, a tab and the id of its story, such as /2023/11/17/yoon-kishida-apec/ ⇥ k3fwa2mq';

/**
 * Reads the ledger. What a merge or an editor leaves and does no harm is taken: lines in any order or twice, empty lines,
 * Windows line ends, a byte order mark, a last line without its end.
 *
 * @returns permalinks in the order of their lines, each once, and what is wrong, by line from 1
 */
export function parseLedger(text: string): ReadLedger {
  const permalinks: (Permalink & { line: number })[] = [];
  const flaws: LedgerFlaw[] = [];
  const first = new Map<string, { id: string; line: number }>();
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((raw, index) => {
      const source = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      if (source.trim() === '') return;
      const line = index + 1;
      const read = parseLine(source);
      if ('note' in read) return void flaws.push({ line, found: source, ...read });
      const earlier = first.get(read.path);
      if (!earlier) {
        first.set(read.path, { id: read.id, line });
        permalinks.push({ ...read, line });
      } else if (earlier.id !== read.id) {
        const note = `one address with two ids, also in line ${earlier.line}: ${earlier.id}`;
        const write = 'nothing here, or nothing there: an address belongs to the story that had it first';
        flaws.push({ line, found: source, note, write });
      }
    });
  return { permalinks, flaws };
}

/** The ledger as it stands in its file: a line an address, by code unit, each once. */
export function formatLedger(permalinks: readonly Permalink[]): string {
  const lines = new Set(permalinks.map(({ path, id }) => `${path}\t${id}\n`));
  return [...lines].sort(compareText).join('');
}

/** The permalinks whose address the ledger does not have yet, each address once, as the ledger orders them. */
export function missingFrom(ledger: readonly Permalink[], permalinks: readonly Permalink[]): Permalink[] {
  const known = new Set(ledger.map(({ path }) => path));
  return permalinks
    .toSorted((a, b) => compareText(a.path, b.path))
    .filter(({ path }) => !known.has(path) && known.add(path));
}

function parseLine(source: string): Permalink | Omit<LedgerFlaw, 'line' | 'found'> {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(source)) {
    return { note: 'the mark of a merge conflict', write: 'the lines of both sides, without the marks' };
  }
  const [path = '', id = '', ...more] = source.split('\t');
  if (id === '' || more.length > 0) return { note: 'not two fields with a tab between them', write: WRITE };
  if (!ID.test(id)) return { note: 'not an id: eight characters of a–z and 2–7', write: WRITE };
  if (path.length <= MAX_PLAIN && PLAIN.test(path)) return { path, id };
  const note = explainAlias(path);
  if (note !== undefined) return { note: `no path: ${note}`, write: WRITE };
  const written = alias.parse(path);
  return written === path ? { path, id } : { note: 'a path in another form', write: `${written} ⇥ ${id}` };
}

export interface ReadLedger {
  readonly permalinks: readonly (Permalink & { readonly line: number })[];
  readonly flaws: readonly LedgerFlaw[];
}

export interface LedgerFlaw {
  /** from 1 */
  readonly line: number;
  readonly found: string;
  readonly note: string;
  readonly write: string;
}
