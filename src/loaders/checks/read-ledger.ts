import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasErrorCode } from '../../lib/errors/error-code.ts';
import { LEDGER, parseLedger } from '../../edition/permalinks/permalink-ledger.ts';
import type { Ledger } from '../../edition/permalinks/permalinks.ts';
import { showFound, type Problem } from '../../lib/errors/problem.ts';
import { explainUnreadable } from '../files/explain-file.ts';

/** Reads the permalink ledger; a missing one is empty. Never throws for what the file contains. */
export async function readLedger(contentDir: string): Promise<LedgerFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path.join(contentDir, LEDGER));
  } catch (error) {
    const isMissing = hasErrorCode(error, 'ENOENT', 'ENOTDIR');
    const problems = isMissing ? [] : [{ line: 1, column: 1, field: 'file', ...explainUnreadable(error, 'file') }];
    return { ledger: new Map(), problems };
  }
  // An invalid UTF-8 byte becomes U+FFFD, which no valid line contains: it is refused with its line.
  const { ledger, problems } = parseLedger(bytes.toString('utf8'));
  return {
    ledger,
    problems: problems.map(({ found, ...problem }) => ({
      ...problem,
      column: 1,
      field: 'address',
      found: showFound(found ?? ''),
    })),
  };
}

interface LedgerFile {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}
