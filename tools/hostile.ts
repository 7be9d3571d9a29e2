import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../src/desk/plain-refusals.ts';
import { buildWith } from './hostile/build-sites.ts';
import { judgeFiles } from './hostile/judge-files.ts';
import { judgeHosts } from './hostile/judge-hosts.ts';
import { judgePages, judgeReader } from './hostile/judge-pages.ts';
import { readInputs } from './hostile/read-inputs.ts';
import { formatTable, Findings } from './hostile/findings.ts';
import { listFiles } from '../src/list-files.ts';
import { tryInputs, type Outcome } from './hostile/try-inputs.ts';
import { plainPicture } from './hostile/write-site.ts';

/*
 * `npm run test:hostile -- DIR`: pushes every string and file of a folder through every place of a story, builds sites of
 * what is taken, and reads them as parsers and a browser do.
 */

/** Inputs of one site: small enough to be halved, where one of them breaks the build, in minutes. */
const A_SITE = 250;

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error(`${folder ?? 'DIR'} is ${folder ? 'no folder' : 'missing'}. Write npm run test:hostile -- DIR`);
  process.exit(1);
}

const work = await mkdtemp(path.join(tmpdir(), 'kawaraban-hostile-'));
const findings = new Findings();
try {
  const picture = await plainPicture();
  const inputs = await readInputs(folder);
  const outcomes = await tryInputs(inputs, {
    picture,
    onProgress: (done, of) => tell(`${done} of ${of} inputs tried`),
  });
  findings.addOutcomes(outcomes);
  const sites = chunk(outcomes);
  for (const [index, some] of sites.entries()) {
    const number = `site ${index + 1} of ${sites.length}`;
    tell(`building ${number}`);
    const site = path.join(work, String(index));
    await mkdir(site);
    const built = await buildWith(some, { work: site, picture });
    findings.addSite(built);
    if (built.built.length === 0) continue;
    tell(`reading ${number}`);
    const largest = Math.max(...(await sizesOf(path.join(site, 'content'))));
    // One after the other: a slow parser would keep the browser waiting.
    findings.addFiles(await judgeFiles(built.out, largest));
    findings.add('opened', await judgePages(built.out));
    findings.add('walked', await judgeReader(built.out, some.map(({ input }) => input.text))); // prettier-ignore
    findings.add('asked', await judgeHosts(built.out));
    await rm(site, { recursive: true, force: true });
    // Hours of work: a log is to say how far it came, whatever ends it.
    if (!process.stderr.isTTY) console.error(`${number}: ${findings.faults.length} faults so far`);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
tell('');
console.log(formatTable(findings));
if (findings.faults.length > 0) process.exitCode = 1;

/** A line that the next one replaces; a log gets none. */
function tell(text: string): void {
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
