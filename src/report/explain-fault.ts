import { constants } from 'node:os';
import { errorCode } from '../lib/errors/error-code.ts';
import { Refusal } from '../lib/errors/refusal.ts';

const { errno } = constants;

/** What an error code of the system means, and what to do about it. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space',
  EDQUOT: 'The disk quota of this user is used up. Free some space',
  EROFS: 'The disk is read-only. Make it writable, or name another place in KAWARABAN_OUT',
  SQLITE_BUSY: 'Another program has locked records.sqlite of the releases. Stop it',
  EACCES: 'This user has no permission to write here. Grant it, or name another place in KAWARABAN_OUT',
};

/** The same for SQLite, which uses numbers (sqlite.org/rescode.html). */
const DATABASE: Readonly<Record<number, string>> = { 5: 'SQLITE_BUSY', 8: 'EROFS', 13: 'ENOSPC' };

/** Says for the terminal what went wrong and what to do about it. A bug in the program keeps its stack. */
export function explainFault(error: unknown, outDir: string): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Refusal) return error.message;
  const code = systemCode(error);
  if (code === undefined) return error.stack ?? error.message;
  // What follows is the stack of another program.
  const [reason = ''] = error.message.split(/\n *Stack backtrace/);
  return `${SYSTEM[code]}, then build again: ${outDir} is as it was.\n  ${reason.trim()}`;
}

/** The code of the underlying system error, which Astro wraps, and other programs report in their own words. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = errorCode(error) ?? '';
  if (code in SYSTEM) return code;
  const ofDatabase = 'errcode' in error ? DATABASE[Number(error.errcode) & 0xff] : undefined;
  if (ofDatabase !== undefined) return ofDatabase;
  const number = Number(/\(os error (\d+)\)/.exec(error.message)?.[1]);
  const isNamed = (name: string) => error.message.includes(`${name}:`) || errno[name as keyof typeof errno] === number;
  return Object.keys(SYSTEM).find(isNamed) ?? systemCode(error.cause);
}
