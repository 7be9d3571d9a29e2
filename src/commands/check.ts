import './plain-refusals.ts';
import { keepCompiledCode } from '../lib/code-cache.ts';
import { readCommand } from './command.ts';

/* `npm run check`. An editor may call it at every save, so that what Node compiles of it is kept. */

const { positionals } = readCommand('check');
keepCompiledCode();
const { runCheck } = await import('./desk/run-check.ts');
const { report, isRefused } = await runCheck(positionals);
console.log(report);
if (isRefused) process.exitCode = 1;
