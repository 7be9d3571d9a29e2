import '../src/commands/command-line/plain-refusals.ts';
import { Refusal } from '../src/lib/errors/refusal.ts';
import { readCommand } from '../src/commands/command-line/command.ts';
import { runProgram } from '../src/commands/command-line/run-program.ts';

/** The programs of each step, by the names in their packages. */
const STEPS: Readonly<Record<string, readonly (readonly [program: string, ...args: string[]])[]>> = {
  types: [
    ['astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'],
    ['typescript/bin/tsc', '--noEmit'],
  ],
  rules: [['eslint/bin/eslint.js', '.']],
  format: [['prettier/bin/prettier.cjs', '--check', '.']],
};

/** `npm run lint`: types, rules and format, in this order, until one fails. */
const { only } = readCommand('lint').values;
if (only !== undefined && !Object.hasOwn(STEPS, only)) {
  throw new Refusal(`--only is "${only}". Write one of ${Object.keys(STEPS).join(', ')}.`);
}
const programs = Object.entries(STEPS).flatMap(([step, programs]) =>
  only === undefined || only === step ? programs : [],
);
for (const [program, ...args] of programs) {
  process.exitCode = await runProgram(`node_modules/${program}`, args);
  if (process.exitCode !== 0) break;
}
