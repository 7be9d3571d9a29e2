import { errorCode } from '../error-code.ts';

/** Errors whose message says all there is to say. They are told by name, because Astro runs the loaders in modules of their own. */
const PLAIN = new Set(['ContentRefused', 'BuildUnderWay', 'RollbackRefused']);

/** What the system says by a code, and what to do. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'No room is left on the disk. Make some',
  EDQUOT: 'This user may not write more to the disk. Make room',
  EROFS: 'The disk can only be read. Make it writable, or name another place in KAWARABAN_OUT',
  EACCES: 'This user may not write here. Let it, or name another place in KAWARABAN_OUT',
};

/** What went wrong with a build and what to do, for the terminal; a fault of the program keeps its stack. */
export function explainFault(error: unknown, outDir: string): string {
  if (!(error instanceof Error)) return String(error);
  if (PLAIN.has(error.name)) return error.message;
  const advice = SYSTEM[errorCode(error) ?? ''];
  if (advice === undefined) return error.stack ?? error.message;
  return `${advice}, then build again: ${outDir} is as it was.\n  ${error.message}`;
}
