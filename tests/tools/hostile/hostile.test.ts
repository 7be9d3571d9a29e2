import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackFields } from '../../browser/attacks/attack-fields.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { buildWith, findBreakers } from '../../../tools/hostile/build-sites.ts';
import { CLAIMS } from '../../../tools/hostile/claims.ts';
import { Findings, formatFault, formatTable } from '../../../tools/hostile/findings.ts';
import { judgeFiles } from '../../../tools/hostile/judge-files.ts';
import { inputsOf } from '../../../tools/hostile/read-inputs.ts';
import { ROLES, rolesNamed } from '../../../tools/hostile/roles.ts';
import { tryInputs } from '../../../tools/hostile/try-inputs.ts';
import { plainPicture } from '../../../tools/hostile/write-site.ts';

const picture = await plainPicture();
const as = (text: string) => ({ name: 'a sample', text });

describe('the inputs of a file', () => {
  const named = (file: string, text: string) =>
    inputsOf(file, Buffer.from(text)).map((input) => [input.name, input.text]);

  test.each([
    ['a.json', '["x", {"payload": "y", "n": 1, "more": ["z"]}]', [['a.json[0]', 'x'], ['a.json[1].payload', 'y'], ['a.json[1].more[0]', 'z']]], // prettier-ignore
    ['a.json', '{"parts": [["ab", 2], ["c", 1]]}', [['a.json', 'ababc'], ['a.json.parts[0][0]', 'ab'], ['a.json.parts[1][0]', 'c']]], // prettier-ignore
    ['a.json', 'not JSON', [['a.json', 'not JSON']]],
    [
      'a.txt',
      'x\n\ny\r\n',
      [
        ['a.txt:1', 'x'],
        ['a.txt:3', 'y'],
      ],
    ],
    ['a.md', 'x\ny\n', [['a.md', 'x\ny\n']]],
  ])('%s: %j', (file, text, expected) => {
    expect(named(file, text)).toEqual(expected);
  });
});

describe('the places of a run', () => {
  test('are all places, or those whose names begin with the given words', () => {
    expect(rolesNamed()).toEqual(Object.keys(ROLES));
    const some = rolesNamed(['topics.', 'callouts.link']);
    expect(some).toContain('topics.name');
    expect(some).toContain('callouts.link.to, below the root');
    expect(some.filter((name) => !/^(?:topics\.|callouts\.link)/.test(name))).toEqual([]);
  });

  test('are refused if no name begins with the given words', () => {
    expect(() => rolesNamed(['pages', 'peple'])).toThrow(/^No place begins with "peple"\. Write one of id, title, /);
  });
});

test('our own strings are accepted or refused by name in every place', async () => {
  const inputs = [
    ...attackFields,
    '__proto__',
    '\u202Ereversed',
    '../../x',
    '%2e%2e',
    'con',
    '\u001b[2J',
    '- ? :',
    '\ud800',
  ].map(as);
  const outcomes = await tryInputs(inputs, { picture });
  expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
  const places = outcomes.flatMap(({ taken, refused }) => [...taken, ...refused]);
  expect(new Set(places)).toEqual(new Set(Object.keys(ROLES)));
});

describe('a string that', () => {
  test.each([
    ['hangs', "if (role === 'title') for (;;);", 'limits', /^took more than 1 s$/],
    ['kills its process', "if (role === 'title') process.exit(7);", 'process', /^ended the process \(7\)$/],
    ['takes too much memory', "if (role === 'title') peak = 1e9;", 'limits', /^took 1000 MB$/],
  ])('%s is a fault at its place, and the next places are still tried', async (_, what, claim, fault) => {
    const folder = await freshFolder('hostile-trials');
    const body = `process.on('message', async ({ roles }) => {
      const say = (message) => new Promise((resolve) => process.send(message, resolve));
      for (const role of roles) {
        let peak = 1;
        await say({ kind: 'begin', role });
        ${what}
        await say({ kind: 'end', role, outcome: 'taken', peak });
      }
      await say({ kind: 'done' });
    });`;
    await writeFiles(folder, { 'trial.mjs': body });
    const program = path.join(folder, 'trial.mjs');
    const limits = { seconds: 1, bytes: 512_000_000 };
    const roles = ['slug', 'title', 'body'];
    const [outcome] = await tryInputs([as('x')], { picture, program, limits, roles });
    expect(outcome?.faults).toEqual([{ role: 'title', claim, what: expect.stringMatching(fault) as string }]);
    expect(outcome?.taken).toEqual(expect.arrayContaining(['slug', 'body']));
  });
});

test('the string that breaks a build is found by halving', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), async (breaks) => {
      const items = breaks.map((is, index) => ({ is, index }));
      const found = await findBreakers(items, (some) => Promise.resolve(!some.some(({ is }) => is)));
      expect(found).toEqual(items.filter(({ is }) => is));
    }),
  );
});

test('a build that fails only once is a fault, even if no string breaks it', async () => {
  const work = await freshFolder('hostile-again');
  const results = [
    { status: 1, output: 'a disk that was gone for a moment' },
    ...Array.from({ length: 3 }, () => ({ status: 0, output: '' })),
  ];
  const build = () => Promise.resolve(results.shift() ?? { status: 1, output: 'one build too many' });
  const none = { refused: [], faults: [], slowest: 0, peak: 0 };
  const outcomes = ['x', 'y'].map((text) => ({ input: as(text), taken: ['body'], ...none }));
  const { faults, built } = await buildWith(outcomes, { work, picture, build });
  expect(built).toHaveLength(2);
  expect(faults).toEqual([{ claim: 'build', where: 'a site', what: expect.stringMatching(/the same again did not:\na disk that was gone/) as string }]); // prettier-ignore
});

test.each([
  ['a.html', '<p onclick=x()>x</p>', '<p onclick="x()">'],
  ['a.html', '<a href="java\tscript:x()">x</a>', '<a href="java\tscript:x()">'],
  ['a.html', '<iframe></iframe>', '<iframe>'],
  ['a.html', '<body><script>x()</script>', '<script> x()'],
  ['a.html', '<script type="application/ld+json">{</script>', 'JSON'],
  ['a.xml', '<a><b></a>', 'unexpected'],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'an SVG that runs'],
  ['a.json', '{', 'JSON'],
  ['a.html', '<head><meta http-equiv=refresh content="0;url=/"></head><head><style>p{}</style>', '<style> in the head'],
  ['a.html', '<head><meta http-equiv="Content-Security-Policy" content=x>', 'http-equiv="Content-Security-Policy"'],
  ['a.html', '<head><link rel=stylesheet href=https://attacker.example/x>', 'it fetches https://attacker.example/x'],
  ['a.html', '<head><script src=/elsewhere.js></script>', '<script> /elsewhere.js'],
  ['a.html', '<head><title>x</title><script>x()</script>', '<script> x()'],
  ['a.css', '} p {}', 'a.css'],
  ['a.js', 'let = ;', 'a.js'],
  ['a.png', 'no picture', 'a.png'],
  ['a.txt', 'x\u001b[2J', 'a control character, U+001b'],
])('the reader of %s finds the fault in %s', async (file, text, fault) => {
  const out = await freshFolder('hostile-files');
  await writeFiles(out, { [file]: text });
  expect((await judgeFiles(out)).faults.map(({ where, what }) => `${where}: ${what}`).join('\n')).toContain(fault);
});

test('files that a parser has not read are not counted as read', async () => {
  const out = await freshFolder('hostile-unread');
  await writeFiles(out, { 'a.json': '{}', 'b.pf_index': 'x', 'c.wasm': 'x' });
  const { read, unread } = await judgeFiles(out);
  expect([read, [...unread]]).toEqual([1, [['.pf_index', 1], ['.wasm', 1]]]); // prettier-ignore
});

test('a stopped trial leaves nothing behind for the next', async () => {
  const folder = await freshFolder('hostile-poison');
  const program = path.join(folder, 'trial.mjs');
  const body = `import { writeFileSync } from 'node:fs';
    process.on('message', async ({ roles }) => {
      for (const role of roles) {
        process.send({ kind: 'begin', role });
        writeFileSync(process.env.TRIAL_FOLDER + '/trial.md', role, { flag: 'wx' });
        if (role === 'slug') for (;;);
        process.send({ kind: 'end', role, outcome: 'taken', peak: 1 });
        process.exit(0);
      }
    });`;
  await writeFiles(folder, { 'trial.mjs': body });
  const limits = { seconds: 1, bytes: 512_000_000 };
  const [outcome] = await tryInputs([as('x')], { picture, program, limits, roles: ['slug', 'title'] });
  expect(outcome?.taken).toContain('title');
});

test('the table counts what was done, and the breaches of every claim', () => {
  const findings = new Findings();
  const faults = (['stories', 'limits', 'limits'] as const).map((claim) => ({ claim, role: 'body', what: 'x' }));
  findings.addOutcomes([{ input: as('x'), taken: ['body'], refused: [], faults, slowest: 7, peak: 9e8 }]);
  findings.addSite({ out: '', built: [], refused: ['x'], faults: [{ claim: 'place', where: 'y', what: 'outside' }] });
  findings.addFiles({ read: 5, bytes: 2e6, unread: new Map([['.wasm', 2]]), faults: [] });
  findings.add('opened', { asked: 3, faults: [{ claim: 'runs', where: '/x/', what: 'ran alert(1)' }] });
  const table = formatTable(findings);
  expect(table).toMatch(/^Faults:\n- stories: a sample as body: x\n[^]*- runs: \/x\/: ran alert\(1\)\n\nLeft out of a site:\n- x\n/); // prettier-ignore
  expect(table).toMatch(
    /\ninputs {2,}1\n[^]*\nfiles read by other parsers {2,}5\nfiles no parser here reads {2,}2 \.wasm\n/,
  );
  for (const [claim, count] of [['limits', 2], ['place', 1], ['hosts', 0]] as const) expect(table).toMatch(new RegExp(`${RegExp.escape(CLAIMS[claim])} +${count}(?:\\n|$)`)); // prettier-ignore
});

test('the report of a fault keeps its lines, and sends nothing but text to the terminal', () => {
  const fault = { claim: 'build', where: 'x\u001b[2J', what: 'fails:\none line\nanother\u202e' } as const;
  expect(formatFault(fault)).toBe('build: x\\u001b[2J: fails:\none line\nanother\\u202e');
});
