import './command-line/plain-refusals.ts';
import { readCommand } from './command-line/command.ts';
import { readPort } from './server/port.ts';
import { runProgram } from './command-line/run-program.ts';

/**
 * `npm start`: a build, then the preview. Each has its own process, so that the preview does not keep the memory of the
 * build.
 */
const { port } = readCommand('start').values;
readPort(port);
process.exitCode = await runProgram('src/commands/build.ts');
if (process.exitCode === 0) {
  process.exitCode = await runProgram('src/commands/serve.ts', port === undefined ? [] : ['--port', port]);
}
