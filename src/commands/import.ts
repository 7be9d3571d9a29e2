import './command-line/plain-refusals.ts';
import { readOptions } from './import/options.ts';
import { needPublication } from '../loaders/need-publication.ts';
import { formatImport } from './import/report/report.ts';
import { runImport } from './import/run.ts';

/**
 * `npm run import`: imports the posts of a Hugo, Jekyll or Zola archive into a content folder, and says what it refuses
 * and why.
 */
needPublication();
const imported = await runImport(readOptions(process.argv.slice(2)));
console.log(formatImport(imported));
if (imported.problems.length > 0) process.exitCode = 1;
