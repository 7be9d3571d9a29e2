import { expect, test } from 'vitest';
import editing from '../../src/editing/editing.ts';

test.for([
  ['dev', ['base /', 'route', 'middleware']],
  ['build', []],
] as const)('astro %s adds %j to the site', ([command, expected]) => {
  const added: string[] = [];
  const setup = editing().hooks['astro:config:setup'] as (options: object) => void;
  setup({
    command,
    updateConfig: ({ base }: { base: string }) => added.push(`base ${base}`),
    injectRoute: () => added.push('route'),
    addMiddleware: () => added.push('middleware'),
  });
  expect(added).toEqual(expected);
});
