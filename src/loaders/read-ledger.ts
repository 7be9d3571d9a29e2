import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../lib/error-code.ts';
import { LEDGER, parseLedger } from '../edition/permalink-ledger.ts';
import type { Ledger } from '../edition/permalinks.ts';
import { showFound, type Problem } from '../lib/problem.ts';
import { explainUnreadable } from './walk.ts';

/** Reads the ledger of a content folder; one that is not there holds nothing. Never throws for what the file holds. */
export async function readLedger(contentDir: string): Promise<LedgerFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path.join(contentDir, LEDGER));
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '');
    const flaws = isMissing ? [] : [{ line: 1, column: 1, field: 'file', ...explainUnreadable(error, 'file') }];
    return { ledger: new Map(), flaws };
  }
  // A byte that is no UTF-8 becomes U+FFFD, which no line of ours holds: it is refused with its line.
  const { ledger, flaws } = parseLedger(bytes.toString('utf8'));
  return {
    ledger,
    flaws: flaws.map(({ found, ...flaw }) => ({ ...flaw, column: 1, field: 'address', found: showFound(found ?? '') })),
  };
}

interface LedgerFile {
  readonly ledger: Ledger;
  readonly flaws: readonly Problem[];
}
