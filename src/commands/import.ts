import './plain-refusals.ts';
import { ImportRefused, readOptions } from './import/options.ts';
import { formatImport } from './import/report.ts';
import { runImport } from './import/run.ts';

/** `npm run import`: takes the posts of a Hugo, Jekyll or Zola archive into a content folder, and says what it refuses and why. */
try {
  const options = readOptions(process.argv.slice(2));
  const imported = await runImport(options);
  console.log(formatImport(imported));
  if (imported.problems.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ImportRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
