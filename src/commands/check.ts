import './command-line/plain-refusals.ts';
import { keepCompiledCode } from '../lib/caches/code-cache.ts';
import { readCommand } from './command-line/command.ts';

/* `npm run check`. An editor may run it at every save, so the code that Node compiles for it is cached. */

const { positionals } = readCommand('check');
keepCompiledCode();
const { runCheck } = await import('./editor/run-check.ts');
const { report, isRefused } = await runCheck(positionals);
console.log(report);
if (isRefused) process.exitCode = 1;
