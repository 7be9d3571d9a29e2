import { enableCompileCache } from 'node:module';
import path from 'node:path';
import './plain-refusals.ts';
import { readCommand } from './command.ts';

/* `npm run check`. An editor may call it at every save, so that what Node compiles of it is kept. */

const { positionals } = readCommand('check');
enableCompileCache(path.resolve('.cache/node'));
const { runCheck } = await import('./desk/run-check.ts');
const { report, isRefused } = await runCheck(positionals);
console.log(report);
if (isRefused) process.exitCode = 1;
