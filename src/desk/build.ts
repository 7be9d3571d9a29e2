import './plain-refusals.ts';
import { readBuildOptions } from './build-options.ts';

/** `npm run build`. */
const started = performance.now();
const options = readBuildOptions();
const { build } = await import('../build/build.ts');
process.exitCode = (await build({ ...options, started })) ? 0 : 1;
