import { globSync, readdirSync, readFileSync } from 'node:fs';
import { posix as path } from 'node:path';
import { expect, test } from 'vitest';
import { ROOMS } from '../tools/rooms.mjs';

/** Finds imports of values. Imports of types no longer exist when the program runs. */
const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm;

/** Finds every imported file, including types and dynamic imports. */
const NAMED = /(?:\bfrom|\bimport) ?\(?'(\.\.?\/[^']+)'/g;

test('no module imports itself through others', () => {
  const imports = new Map(
    listFiles('{src,tools}/**/*.ts').map((file) => {
      const targets = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, target = '']) => target);
      return [file, targets.map((target) => path.join(path.dirname(file), target))] as const;
    }),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const target of imports.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  expect(imports.size).toBeGreaterThan(100);
  expect(circles).toEqual([]);
});

test('every room has its place in the order of imports that CONTRIBUTING lists', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).sort()).toEqual(ROOMS.toSorted());
  expect(readFileSync('CONTRIBUTING.md', 'utf8')).toContain(`\n${ROOMS.join(' ')}\n`);
});

test.each([
  ['src', ['src/', 'package.json']],
  ['tools', ['src/', 'tools/']],
])('%s imports only from %j', (folder, allowed) => {
  const files = listFiles(`${folder}/**/*.{ts,astro}`);
  const strangers = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(NAMED)]
      .map(([, target = '']) => path.join(path.dirname(file), target))
      .filter((target) => !allowed.some((place) => target.startsWith(place)))
      .map((target) => `${file} → ${target}`),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(strangers).toEqual([]);
});

/** Lists files of the checkout, with `/` in their paths on every system. */
function listFiles(pattern: string): readonly string[] {
  return globSync(pattern).map((file) => file.replaceAll('\\', '/'));
}
