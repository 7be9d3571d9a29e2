import path from 'node:path';
import '../src/commands/command-line/plain-refusals.ts';
import { writeSample } from './sample/folder.ts';
import { readOptions } from './sample/options.ts';
import { Refusal } from '../src/lib/errors/refusal.ts';

/** `npm run sample`: writes an archive of made-up stories. The same number of stories gives the same archive. */
try {
  const { articles, out } = readOptions(process.argv.slice(2));
  const folder = path.resolve(out);
  const { story, series, picture } = await writeSample(folder, articles);
  console.log(`Wrote ${story} sample stories, ${series} series and ${picture} pictures to ${folder}.

Build and serve it:
  KAWARABAN_CONTENT="${folder}" KAWARABAN_OUT="${folder}-site" npm run build
  KAWARABAN_OUT="${folder}-site" npm run serve`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
