import './command-line/plain-refusals.ts';
import { keepCompiledCode } from '../lib/caches/code-cache.ts';
import { readCommand } from './command-line/command.ts';

/** `npm run build`. */
const started = performance.now();
const options = readCommand('build').values;
keepCompiledCode();
const { build } = await import('../build/build.ts');
process.exitCode = (await build({ ...options, started })) ? 0 : 1;
