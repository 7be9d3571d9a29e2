import type { Command } from './command-shape.ts';

/** How many stories `npm run sample` writes: enough for a small paper. */
export const DEFAULT_SAMPLE_STORIES = 200;

/** The largest archive the site is made for. */
export const MAX_SAMPLE_STORIES = 100_000;

const vitest = [{ name: '[FILES]', help: 'test files, and options of Vitest such as -t "part of a title"' }] as const;

/** The commands for developers, by their names in package.json. */
export const DEVELOPER_COMMANDS = {
  test: {
    does: 'Runs all tests except the long ones: functions, pages, built sites, and a real browser.',
    operands: vitest,
    options: {},
    example: 'npm test -- tests/edition',
  },
  'test:unit': {
    does: 'Runs the tests of functions, which need no built site and no browser.',
    operands: vitest,
    options: {},
    example: 'npm run test:unit -- tests/edition',
  },
  'test:coverage': {
    does: 'Runs the tests of functions and reports untested branches; fails if a folder falls below its minimum.',
    operands: vitest,
    options: {},
    example: 'npm run test:coverage',
  },
  'test:long': {
    does: 'Runs the long tests: attacks, killed builds, histories of whole builds, and the full versions of what npm test samples.',
    operands: vitest,
    options: {},
    example: 'npm run test:long -- tests/site',
  },
  'test:engines': {
    does: 'Opens every type of page in Firefox and WebKit, if installed, and uses them like a reader.',
    operands: vitest,
    options: {},
    example: 'npm run test:engines',
  },
  'test:all': {
    does: 'Runs npm test with the long tests, then the tests in Firefox and WebKit.',
    operands: vitest,
    options: {},
    example: 'npm run test:all',
  },
  'test:nightly': {
    does: 'Runs 200 histories of whole builds and kills 100 builds. It takes hours.',
    operands: vitest,
    options: {},
    example: 'npm run test:nightly',
  },
  'test:hostile': {
    does: 'Puts every string of a folder into every place of a story, and reads the built sites with parsers and a browser.',
    operands: [{ name: 'DIR', help: 'folder of attack strings: JSON, lines of .txt, any other file whole' }],
    options: {
      places: {
        type: 'string',
        value: 'NAME,NAME',
        help: 'only places whose names begin with these words, such as pages,people',
      },
    },
    example: 'npm run test:hostile -- ~/attack-strings --places pages,people',
  },
  lint: {
    does: 'Checks the types, the lint rules and the format of the code.',
    options: { only: { type: 'string', value: 'STEP', help: 'only one of types, rules, format' } },
    example: 'npm run lint -- --only types',
  },
  sample: {
    does: 'Writes an archive of made-up stories, clearly labelled. The same number gives the same stories.',
    options: {
      articles: {
        type: 'string',
        value: 'N',
        help: `number of stories, ${DEFAULT_SAMPLE_STORIES} by default, ${MAX_SAMPLE_STORIES} at most`,
      },
      out: { type: 'string', value: 'DIR', help: 'a new or an empty folder, or one with an older sample' },
    },
    example: 'npm run sample -- --articles 10000 --out DIR',
  },
  bench: {
    does: 'Builds the same sample with this site, plain Astro, Eleventy and Hugo, and prints a table of what each took.',
    options: {
      stories: { type: 'string', value: 'N,N', help: 'numbers of stories, 1000,10000 by default' },
      runs: { type: 'string', value: 'N', help: 'number of runs, of which the median counts; 1 by default' },
      eleventy: { type: 'string', value: 'PATH', help: 'Eleventy’s command' },
      only: { type: 'string', value: 'NAME', help: 'only generators whose name contains this' },
    },
    example: 'npm run bench -- --stories 1000,10000 --runs 1 --eleventy PATH --only kawaraban',
  },
  lighthouse: {
    does: 'Builds a site, audits the heaviest page of each type as Lighthouse does for a phone, and prints the scores.',
    operands: [
      { name: '[CONTENT]', help: 'folder of content that has every type of page, by default that of the tests' },
    ],
    options: {},
    example: 'npm run lighthouse -- content',
  },
} as const satisfies Readonly<Record<string, Command>>;
