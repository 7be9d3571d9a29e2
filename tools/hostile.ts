import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../src/commands/command-line/plain-refusals.ts';
import { readCommand } from '../src/commands/command-line/command.ts';
import { Refusal } from '../src/lib/errors/refusal.ts';
import { buildWith } from './hostile/build-sites.ts';
import { judgeFiles } from './hostile/judge-files.ts';
import { judgeHosts } from './hostile/judge-hosts.ts';
import { judgePages, judgeReader } from './hostile/judge-pages.ts';
import { readInputs } from './hostile/read-inputs.ts';
import type { Fault } from './hostile/claims.ts';
import { rolesNamed } from './hostile/roles.ts';
import { formatFault, formatTable, Findings } from './hostile/findings.ts';
import { listFiles } from '../src/lib/files/list-files.ts';
import { tryInputs, type Outcome } from './hostile/try-inputs.ts';
import { useSample } from './lib/publication.ts';
import { plainPicture } from './hostile/write-site.ts';

/*
 * `npm run test:hostile -- DIR`: puts every string and file of a folder into every place of a story, builds sites of those
 * that are accepted, and reads them with parsers and a browser.
 */

/** Inputs of one site: few enough to find the one that breaks a build by halving, in minutes. */
const A_SITE = 250;

const {
  positionals: [folder],
  values: { places },
} = readCommand('test:hostile');
if (!folder || !existsSync(folder)) {
  throw new Refusal(`${folder ?? 'DIR'} is ${folder ? 'no folder' : 'missing'}. Write npm run test:hostile -- DIR`);
}

const roles = rolesNamed(places?.split(','));
const work = await mkdtemp(path.join(tmpdir(), 'kawaraban-hostile-'));
const findings = new Findings();
useSample();
try {
  const picture = await plainPicture();
  const inputs = await readInputs(folder);
  const outcomes = await tryInputs(inputs, {
    picture,
    roles,
    onFault: reportFault,
    onProgress: (done, of) => showProgress(`${done} of ${of} inputs tried`),
  });
  findings.addOutcomes(outcomes);
  const sites = chunk(outcomes);
  for (const [index, some] of sites.entries()) {
    const number = `site ${index + 1} of ${sites.length}`;
    const site = path.join(work, String(index));
    await mkdir(site);
    const began = performance.now();
    showProgress(`building ${number}`);
    const built = await buildWith(some, { work: site, picture, onFault: reportFault });
    findings.addSite(built);
    const builtAt = performance.now();
    if (built.built.length > 0) {
      showProgress(`reading ${number}`);
      await judge(built.out, some, site);
    }
    await rm(site, { recursive: true, force: true });
    // It runs for hours, so the log must show its progress if it is ended early.
    const times = `built in ${seconds(began, builtAt)}, read in ${seconds(builtAt, performance.now())}`;
    say(`${number}: ${times}, ${findings.faults.length} faults so far`);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
showProgress('');
console.log(formatTable(findings));
if (findings.faults.length > 0) process.exitCode = 1;

/** Runs one judge after the other, because a slow parser would keep the browser waiting. */
async function judge(out: string, some: readonly Outcome[], site: string): Promise<void> {
  const largest = Math.max(...(await sizesOf(path.join(site, 'content'))));
  const texts = some.map(({ input }) => input.text);
  findings.addFiles(await judgeFiles(out, largest, reportFault));
  findings.add('opened', await judgePages(out, reportFault));
  findings.add('walked', await judgeReader(out, texts, undefined, reportFault));
  findings.add('asked', await judgeHosts(out, undefined, reportFault));
}

/** Prints breaches at once, before the table at the end. */
function reportFault(fault: Fault): void {
  say(formatFault(fault));
}

/** Prints a line that stays. */
function say(text: string): void {
  showProgress('');
  console.error(text);
}

function seconds(from: number, to: number): string {
  return `${((to - from) / 1000).toFixed(1)} s`;
}

/** Prints a line that the next one replaces. A log gets none. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function chunk(outcomes: readonly Outcome[]): Outcome[][] {
  return Array.from({ length: Math.ceil(outcomes.length / A_SITE) }, (_, index) =>
    outcomes.slice(index * A_SITE, (index + 1) * A_SITE),
  );
}

async function sizesOf(folder: string): Promise<number[]> {
  return Promise.all(listFiles(folder).map(async (file) => (await stat(path.join(folder, file))).size));
}
