import { globSync, readdirSync, readFileSync } from 'node:fs';
import { posix as path } from 'node:path';
import { expect, test } from 'vitest';
import { MAX_DEPTH } from '../tools/rooms.mjs';

/** A room with more files has rooms inside. */
const MAX_FILES = 15;

/** Of code, or of the styles of a component. At 200, a file is looked at again. */
const MAX_LINES = 230;

/** What a page shows is in a layout. */
const MAX_ROUTE_LINES = 40;

/** The sentences of a language, one on each line. */
const SENTENCES = /^src\/words\/languages\/[a-z]{2}\.ts$/;

/** One program for each command, and nothing else. */
const COMMANDS = 'src/commands';

const STYLES = /^\s*<style\b[^]*?<\/style>/gm;

test(`no room has more than ${MAX_FILES} files`, () => {
  const rooms = [...new Set(listFiles('src/**/*.*').map((file) => path.dirname(file)))].filter(
    (room) => room !== COMMANDS,
  );
  const crowded = rooms.filter((room) => filesIn(room).length > MAX_FILES);
  expect(rooms.length).toBeGreaterThan(50);
  expect(crowded).toEqual([]);
});

test('ESLint sees the imports of the deepest room', () => {
  const depths = listFiles('src/*/**/*.*').map((file) => path.dirname(file).split('/').length - 1);
  expect(Math.max(...depths)).toBe(MAX_DEPTH);
});

test('the room of commands has the programs of package.json, and nothing else', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const programs = new Set(
    Object.values(scripts)
      .flatMap((script) => script.split(' '))
      .filter((word) => path.dirname(word) === COMMANDS),
  );
  expect(filesIn(COMMANDS).map((name) => `${COMMANDS}/${name}`)).toEqual([...programs].sort());
});

test(`a route is wiring: fewer than ${MAX_ROUTE_LINES} lines`, () => {
  const routes = listFiles('src/pages/**/*.*');
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter((file) => countLines(readFileSync(file, 'utf8')) >= MAX_ROUTE_LINES)).toEqual([]);
});

test(`no file has more than ${MAX_LINES} lines of code or of styles`, () => {
  const files = listFiles('src/**/*.{ts,mjs,astro,css}').filter((file) => !SENTENCES.test(file));
  const long = files.filter((file) => Math.max(...partsOf(file).map(countLines)) > MAX_LINES);
  expect(files.length).toBeGreaterThan(500);
  expect(long).toEqual([]);
});

/** A file as one part, or a component as its code and its styles. */
function partsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  if (path.extname(file) !== '.astro') return [text];
  return [text.replace(STYLES, ''), ...(text.match(STYLES) ?? [])];
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function filesIn(room: string): readonly string[] {
  return readdirSync(room, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

/** Lists files of the checkout, with `/` in their paths on every system. */
function listFiles(pattern: string): readonly string[] {
  return globSync(pattern).map((file) => file.replaceAll('\\', '/'));
}
