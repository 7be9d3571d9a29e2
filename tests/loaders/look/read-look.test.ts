import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { findIllegible } from '../../../src/loaders/look/legible.ts';
import { readLook } from '../../../src/loaders/look/read-look.ts';
import { DEFAULT_LOOK, lookTokens } from '../../../src/schemas/look/look.ts';
import { lengthAt } from '../../../src/schemas/look/css-length.ts';

/** The report about a file. */
function reportOf(css: string): string {
  return formatProblems(readLook(css).problems.map((problem) => ({ ...problem, file: 'look.css' })));
}

/** The report about these tokens, each on its own line, the first on line 2. */
function reportOfTokens(...lines: string[]): string {
  return reportOf([':root {', ...lines, '}', ''].join('\n'));
}

test('our own look is legible, and every token of it is valid', () => {
  expect(findIllegible(DEFAULT_LOOK)).toEqual([]);
  const { colours, faces, measures } = DEFAULT_LOOK;
  const lines = Object.entries(colours).map(([name, { day, night }]) => `--${name}: light-dark(${day}, ${night});`);
  const others = Object.entries({ ...faces, ...measures }).map(([name, value]) => `--${name}: ${value};`);
  expect(lines.length + others.length).toBe(Object.keys(lookTokens).length);
  expect(readLook(`:root {${[...lines, ...others].join('\n')}}`)).toEqual({ look: DEFAULT_LOOK, problems: [] });
});

test('a file without tokens gives the default look', () => {
  for (const css of ['', '/* nothing yet */', '/*! kept */\n:root {}', ':root {}', ':root { /* --accent: red */ }'])
    expect(readLook(css)).toEqual({ look: DEFAULT_LOOK, problems: [] });
});

test('a token that is set replaces ours; the mark follows the accent, and the background of pictures follows paper and ink', () => {
  const { look } = readLook(
    ':root{--accent:light-dark(#1D4F91,#8fb6ea)}:root{--paper:light-dark(#fff,#101418);--column:36rem}',
  );
  expect(look?.colours).toMatchObject({
    accent: { day: '#1d4f91', night: '#8fb6ea' },
    mark: { day: '#1d4f91', night: '#8fb6ea' },
    paper: { day: '#ffffff', night: '#101418' },
    picture: { day: '#ffffff', night: '#e8e2d5' },
    ink: DEFAULT_LOOK.colours.ink,
  });
  expect(look?.measures).toMatchObject({ column: '36rem', content: '76rem' });
});

describe('what is not a token of the look is refused with its line and what to write:', () => {
  // prettier-ignore
  test.each([
    ['--acent: light-dark(#1d4f91, #8fb6ea);', '2:1  --acent', '(not a token of the look)', '--accent: light-dark(#1d4f91, #8fb6ea);'],
    ['--zebra: 1;', '2:1  --zebra', '(not a token of the look)', 'one of --paper, --ink, --muted,'],
    ['color: red;', '2:1  color', 'color:red   (look.css holds tokens in :root and nothing else)', ':root {'],
    ['--accent: #1d4f91;', '2:1  --accent', '#1d4f91   (one colour for day and night)', '--accent: light-dark(#1d4f91, #4e80c7);'],
    ['--hairline: #ccc;', '2:1  --hairline', '#ccc   (one colour for day and night)', '--hairline: light-dark(#cccccc, #3a362e);'],
    ['--accent: blue;', '2:1  --accent', 'blue   (not two colours)', 'two colours as #rrggbb, for day and night'],
    ['--accent: light-dark(#1d4f9180, #8fb6ea);', '2:1  --accent', '(not two colours)', 'two colours as #rrggbb'],
    ['--accent: light-dark(#1d4f91, #8fb6ea) !important;', '2:1  --accent', '!important   (a token cannot be important)', '--accent: light-dark(#1d4f91, #8fb6ea);'],
    ['--column: 10rem;', '2:1  --column', '10rem   (less than 25rem)', '--column: 25rem;'],
    ['--column: 80rem;', '2:1  --column', '80rem   (more than 60rem)', '--column: 60rem;'],
    ['--size-text: 14px;', '2:1  --size-text', '14px   (not a length in rem, vw or clamp() of them)', 'a length from 1rem to 2rem, such as clamp(1.125rem,'],
    ['--size-text: 4vw;', '2:1  --size-text', '4vw   (less than 1rem)', 'a length from 1rem to 2rem'],
    ['--font-text: Georgia;', '2:1  --font-text', 'Georgia   (no generic family at the end)', '--font-text: Georgia, serif;'],
    ['--font-text: url(https://fonts.example/a.woff2), serif;', '2:1  --font-text', '(url(https://fonts.example/a.woff2) is not the name of a font family)', 'font families'],
    ['--font-text: "</style>", serif;', '2:1  --font-text', '("</style>" is not the name of a font family)', 'font families'],
    ['@media print {}', '2:1  the rule', '(look.css holds tokens in :root and nothing else)', ':root {'],
    ['--paper: #fff;', '2:1  --paper', '#fff', `--paper: light-dark(#ffffff, ${DEFAULT_LOOK.colours.paper.night});`],
    ['--x y;', '2:5  file', '(Colon is expected)', ':root {'],
  ])('%s', (line, place, found, write) => {
    const report = reportOfTokens(line);
    expect(report).toContain(`look.css:${place}`);
    expect(report).toContain(found);
    expect(report).toContain(`write     ${write}`);
  });

  test.each([
    '@import "a.css";',
    '@media print { :root { --ink: #000 } }',
    'body { --ink: light-dark(#000, #fff) }',
    ':root, a {}',
  ])('%s', (rule) => expect(reportOf(`/* a look */\n${rule}`)).toContain('look.css:2:1  the rule'));

  test('a token that is set twice, and all mistakes at once', () => {
    const report = reportOfTokens(
      '--column: 36rem;',
      '--column: 37rem;',
      '--ink: red;',
      '--accent: light-dark(#8fb6ea, #8fb6ea);',
    );
    expect(report).toContain('look.css:3:1  --column\n  found     37rem   (it is set already)');
    expect(report).toContain('look.css:4:1  --ink');
    expect(report).toContain('look.css:5:1  --accent');
  });
});

describe('two colours under 4.5:1 are refused with the closest ones that pass:', () => {
  test.each([
    ['by day', '--accent: light-dark(#8fb6ea, #8fb6ea);', /write {5}--accent: light-dark\(#[\da-f]{6}, #8fb6ea\);/],
    ['by night', '--accent: light-dark(#1d4f91, #1d4f91);', /write {5}--accent: light-dark\(#1d4f91, #[\da-f]{6}\);/],
    ['ink', '--ink: light-dark(#999999, #e8e2d5);', /write {5}--ink: light-dark\(#[\da-f]{6}, #e8e2d5\);/],
    [
      'a highlight',
      '--highlight: light-dark(#333333, #4d4218);',
      /write {5}--highlight: light-dark\(#[\da-f]{6}, #4d4218\);/,
    ],
  ])('%s', (_, line, write) => {
    expect(reportOfTokens(line)).toMatch(write);
  });

  test('the suggested line passes', () => {
    const [, write = ''] =
      /--accent.*\n.*\n {2}write {5}(.*)/.exec(reportOfTokens('--accent: light-dark(#8fb6ea, #1d4f91);')) ?? [];
    expect(readLook(`:root{${write}}`).problems).toEqual([]);
  });

  test('if only the paper is set, its line is named, and the line to write is that of the ink', () => {
    const report = reportOfTokens('--paper: light-dark(#888888, #111111);');
    expect(report).toMatch(
      /look\.css:2:1 {2}--muted\n.*the default; 2\.25:1 with --paper by day; text needs 4\.5:1\)\n {2}write {5}--muted: light-dark/,
    );
    expect(report).not.toContain('--ink:');
  });

  test('the accent is also checked on the sepia paper', () => {
    expect(reportOfTokens('--accent: light-dark(#bf4530, #f08a72);')).toContain('with the sepia paper by day');
  });
});

test.each([
  ['2rem', 20, 2],
  ['5vw', 40, 2],
  ['1rem + 5vw', 40, 3],
  ['2rem - 5vw', 20, 1],
  ['clamp(1rem, 5vw, 2rem)', 10, 1],
  ['clamp(1rem, 5vw, 2rem)', 30, 1.5],
  ['clamp(1rem, 5vw, 2rem)', 90, 2],
  ['12px', 20, undefined],
  ['calc(1rem * 2)', 20, undefined],
  ['clamp(1rem, 2rem)', 20, undefined],
  ['', 20, undefined],
])('%s in a window of %d rem comes to %d rem', (value, width, expected) => {
  expect(lengthAt(value, width)).toBe(expected);
});
