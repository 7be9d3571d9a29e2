import { spawnSync } from 'node:child_process';
import './plain-refusals.ts';
import { readCommand } from './command.ts';

/** `npm run check`: types, lint and format, one after the other up to the first that fails. */
readCommand({
  name: 'check',
  does: 'Checks types, lint and format of the code.',
  options: {},
  example: 'npm run check',
});

for (const step of ['check:types', 'check:lint', 'check:format']) {
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.exitCode = status ?? 1;
    break;
  }
}
