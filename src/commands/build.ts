import './plain-refusals.ts';
import { readCommand } from './command.ts';

/** `npm run build`. */
const started = performance.now();
const options = readCommand('build').values;
const { build } = await import('../build/build.ts');
process.exitCode = (await build({ ...options, started })) ? 0 : 1;
