import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { buildWith } from '../../../tools/hostile/build-sites.ts';
import { CLAIMS, type Claim, type Fault, type ReportFault } from '../../../tools/hostile/claims.ts';
import { judgeFiles } from '../../../tools/hostile/judge-files.ts';
import { judgeHosts } from '../../../tools/hostile/judge-hosts.ts';
import { judgePages, judgeReader } from '../../../tools/hostile/judge-pages.ts';
import { checkProblem, judgeStory } from '../../../tools/hostile/judge-trial.ts';
import { faultsOf, tryInputs } from '../../../tools/hostile/try-inputs.ts';
import { plainPicture } from '../../../tools/hostile/write-site.ts';

const picture = await plainPicture();
const ATTACK = '<img src=/x onerror=alert(1)>';
const flaw = { line: 1, column: 1, field: 'title', found: 'x', write: 'A sample headline' };
const inputs = [{ name: 'a sample', text: 'x' }];

/** A breach of every claim, as its judge reports it: `what` is the report about the breach and nothing else. */
const BREACHES: Readonly<Record<Claim, Breach>> = {
  named: [() => checkProblem('a.md', { ...flaw, line: 0 }), /^a refusal without a place/],
  terminal: [() => checkProblem('a.md', { ...flaw, note: 'x\u001b[2J' }), /u001b/],
  process: [() => tryWith('process.exit(7)'), /^ended the process \(7\)/],
  limits: [() => tryWith('for (;;);'), /^took more than 1 s/],
  build: [() => buildAs(() => ({ status: 1, output: 'broken' })), /^breaks the build/],
  time: [() => buildAs(() => ({ status: 0, output: '' }), { seconds: -1, secondsAnInput: 0 }), /^took 0 s/],
  place: [
    () => buildAs(({ out }) => {
      writeFileSync(path.join(path.dirname(out), 'stray.txt'), 'x');
      return { status: 0, output: '' };
    }),
    /stray\.txt/,
  ], // prettier-ignore
  size: [() => filesOf({ 'index.html': `<p>${'x'.repeat(1_100_000)}` }), /^1100003 bytes/],
  parsed: [() => filesOf({ 'a.json': '{' }), /JSON/],
  stories: [() => judgeStory('<p onclick=x()>x</p>'), /^<p onclick/],
  pages: [() => filesOf({ 'index.html': '<body onload=x()>' }), /^<body onload/],
  feeds: [() => filesOf({ 'feed.json': feedOf('<p onclick=x()>x</p>') }), /<p onclick/],
  runs: [() => pagesOf(ATTACK), /^ran alert\(1\)/],
  policy: [() => pagesOf(ATTACK), /^console .*inline event handler/],
  strangers: [() => pagesOf('<img src=https://attacker.example/x>'), /^asked for https:\/\/attacker\.example\/x/],
  whole: [() => pagesOf('<p id=main>x</p>'), /^ids come twice: main/],
  reader: [() => readerOf(), /^ran alert\(1\)/],
  hosts: [() => hostsOf(), /^answers 301 to \/elsewhere\/, not \/there\//],
};

test.each(Object.entries(BREACHES))('a breach of “%s” is reported', async (claim, [commit, what]) => {
  const faults = await commit();
  const found = faults.filter((fault) => fault.claim === claim).map((fault) => fault.what);
  expect(found, CLAIMS[claim as Claim]).toContainEqual(expect.stringMatching(what));
});

async function tryWith(what: string) {
  const folder = await freshFolder('hostile-claims-trial');
  await writeFiles(folder, {
    'trial.mjs': `process.on('message', ({ roles }) => process.send({ kind: 'begin', role: roles[0] }, () => { ${what} }));`,
  });
  const limits = { seconds: 1, bytes: 1e9 };
  const program = path.join(folder, 'trial.mjs');
  return collectFaults(async (onFault) => {
    const [outcome] = await tryInputs(inputs, { picture, program, limits, roles: ['title'], onFault });
    return outcome ? faultsOf(outcome) : [];
  });
}

async function buildAs(build: (place: { out: string }) => { status: number; output: string }, limits?: Limits) {
  const work = await freshFolder('hostile-claims-build');
  const outcomes = inputs.map((input) => ({ input, taken: ['body'], refused: [], faults: [], slowest: 0, peak: 0 }));
  const options = { work, picture, build: (place: { out: string }) => Promise.resolve(build(place)) };
  return collectFaults(
    async (onFault) => (await buildWith(outcomes, { ...options, onFault, ...(limits && { limits }) })).faults,
  );
}

async function filesOf(files: Record<string, string>) {
  const out = await freshFolder('hostile-claims-files');
  await writeFiles(out, files);
  return collectFaults(async (onFault) => (await judgeFiles(out, 0, onFault)).faults);
}

async function pagesOf(attack: string) {
  const out = await freshFolder('hostile-claims-pages');
  const policy = "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; img-src 'self'\n";
  await writeFiles(out, { 'index.html': pageOf(attack), _headers: policy });
  return collectFaults(async (onFault) => (await judgePages(out, onFault)).faults);
}

async function readerOf() {
  const out = await freshFolder('hostile-claims-reader');
  const script = "document.querySelector('.prose').innerHTML = new URLSearchParams(location.search).get('q')";
  const pages = ['', 'about/', 'saved/', 'your-data/'].map((place) => [`${place}index.html`, pageOf('')] as const);
  await writeFiles(out, {
    ...Object.fromEntries(pages),
    '404.html': pageOf(''),
    'search/index.html': pageOf(`</div><script src=/reader/x.js defer></script><div class=prose>`),
    'reader/x.js': script,
  });
  return collectFaults(async (onFault) => (await judgeReader(out, [ATTACK], ['a question'], onFault)).faults);
}

async function hostsOf() {
  const out = await freshFolder('hostile-claims-hosts');
  await writeFiles(out, { 'old/index.html': '<meta http-equiv=refresh content="0;url=/there/">' });
  const hosts = [['a host', true, () => redirecting('/elsewhere/')] as const];
  return collectFaults(async (onFault) => (await judgeHosts(out, hosts, onFault)).faults);
}

/** A judge reports a breach at once, not only at the end. */
async function collectFaults(judge: (onFault: ReportFault) => Promise<readonly Fault[]>): Promise<readonly Fault[]> {
  const reported: Fault[] = [];
  const faults = await judge((fault) => reported.push(fault));
  expect(reported).toEqual(faults);
  return faults;
}

/** A host that redirects everything to one place. */
async function redirecting(location: string) {
  const server = createServer((_, response) => response.writeHead(301, { Location: location }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { origin: `http://127.0.0.1:${port}`, close };
}

function pageOf(attack: string): string {
  return `<!doctype html><title>x</title><body><a href=#main>x</a><header></header><main id=main><div class=prose>${attack}</div></main><footer></footer></body>`;
}

function feedOf(html: string): string {
  const date = '2024-01-01T00:00:00Z';
  return JSON.stringify({ items: [{ content_html: html, date_published: date, date_modified: date }] });
}

interface Limits {
  readonly seconds: number;
  readonly secondsAnInput: number;
}

type Breach = readonly [commit: () => Faults | Promise<Faults>, what: RegExp];
type Faults = readonly { readonly claim: Claim; readonly what: string }[];
