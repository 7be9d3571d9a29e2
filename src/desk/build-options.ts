import { readCommand } from './command.ts';

/** The options of `npm run build`. */
export function readBuildOptions() {
  return readCommand({
    name: 'build',
    does: 'Builds the site of content/ into dist/. What shows the same as before is taken over from the release before.',
    options: {
      check: {
        type: 'boolean',
        help: 'looks at every byte of the site that is served, and makes again what is not as it was written',
      },
      why: {
        type: 'string',
        value: 'PATH',
        help: 'says, too, why the page at that address was written again or was not',
      },
    },
    example: 'npm run build -- --why /series/',
  }).values;
}
