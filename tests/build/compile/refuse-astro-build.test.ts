import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { plainImports } from '../../../src/build/compile/plain-imports.ts';
import refuseAstroBuild from '../../../src/build/compile/refuse-astro-build.ts';
import { settings } from '../../../src/settings.ts';

const setUp = (command: string, outDir: URL) => () => {
  const setup = refuseAstroBuild().hooks['astro:config:setup'] as (options: object) => void;
  setup({ command, config: { outDir } });
};

test('astro build alone is refused only if it would empty the output folder', () => {
  const place = pathToFileURL(`${settings.outDir}/`);
  expect(setUp('build', place)).toThrow('Run npm run build');
  expect(setUp('dev', place)).not.toThrow();
  expect(setUp('build', new URL('file:///elsewhere/'))).not.toThrow();
});

test('scripts import without the helper that fetches ahead', () => {
  const { configEnvironment, load } = plainImports();
  expect(configEnvironment('client')).toEqual({ build: { modulePreload: false } });
  expect(configEnvironment('ssr')).toBeUndefined();
  expect(load.filter.id.test('\0vite/preload-helper.js')).toBe(true);
  expect(load.handler()).toContain('__vitePreload');
});
