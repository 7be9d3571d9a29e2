import '../src/commands/command-line/plain-refusals.ts';
import { helpIfAsked } from '../src/commands/command-line/command.ts';
import { runProgram } from '../src/commands/command-line/run-program.ts';

/*
 * `npm test` and the similar commands: `node tools/run-tests.ts NAME …` runs Vitest for the command of that name, and passes on
 * further arguments.
 */

const MAIN = ['--config', 'tests/vitest.config.ts'];
const UNIT = [...MAIN, '--project', 'unit', '--project', 'alone'];
const FAST = [...UNIT, '--project', 'pages', '--project', 'site', '--project', 'browser'];
const COVERAGE = [...UNIT, '--coverage'];
const SITES = ['pages', 'site', 'browser', 'long'].flatMap((project) => ['--project', project]);
const LONG = [...MAIN, '--project', 'long'];
const ENGINES = ['--config', 'tests/engines/vitest.config.ts'];

/** Arguments of Vitest for each run. The first run that fails is the last. */
const RUNS = {
  test: [FAST],
  'test:unit': [UNIT],
  'test:coverage': [COVERAGE],
  'test:long': [LONG],
  'test:engines': [ENGINES],
  'test:all': [COVERAGE, [...MAIN, ...SITES], ENGINES],
  'test:nightly': [[...LONG, 'tests/site/build/history.long.test.ts', 'tests/site/build/whole.long.test.ts']],
} as const;

/** Of a whole run on two cores without other work. */
const TIMES = new Map<string, string>([
  ['test', 'between five and six minutes'],
  ['test:unit', 'about a minute and a half'],
  ['test:all', 'about twenty minutes'],
  ['test:nightly', 'hours'],
]);

/** How often the tests of random changes and of killed builds run, where it is not as often as they say themselves. */
const COUNTS = new Map<string, Record<string, string>>([
  ['test:all', { KAWARABAN_PAGE_HISTORIES: '200' }],
  ['test:nightly', { KAWARABAN_HISTORIES: '200', KAWARABAN_KILLS: '100' }],
]);

const [name = '', ...args] = process.argv.slice(2);
if (!isTestCommand(name)) throw new Error(`${name} is not a test command.`);
helpIfAsked(name, args);
const time = TIMES.get(name);
if (time && args.length === 0) console.log(`This takes ${time} on two cores.`);
for (const run of RUNS[name]) {
  const vitest = ['run', ...run, ...args];
  process.exitCode = await runProgram('node_modules/vitest/vitest.mjs', vitest, COUNTS.get(name) ?? {});
  if (process.exitCode !== 0) break;
}

function isTestCommand(name: string): name is keyof typeof RUNS {
  return Object.hasOwn(RUNS, name);
}
