import os from 'node:os';
import path from 'node:path';
import '../src/commands/command-line/plain-refusals.ts';
import { formatCards, measureCards } from './bench/cards.ts';
import { findEleventy } from './bench/eleventy.ts';
import type { Generator } from './bench/generator.ts';
import { findHugo } from './bench/hugo.ts';
import { kawaraban } from './bench/kawaraban.ts';
import { readOptions } from './bench/options.ts';
import { findPlainAstro } from './bench/plain-astro.ts';
import { deleteAside } from './bench/put-aside.ts';
import { runClean, runOneMore, runUnchanged, runWithCards } from './bench/run.ts';
import { formatTable, type Row } from './bench/table.ts';
import { writeSample } from './sample/folder.ts';
import { Refusal } from '../src/lib/errors/refusal.ts';

/*
 * `npm run bench`: builds the same sample with this site, plain Astro, Eleventy and Hugo, one after the other, and prints
 * a Markdown table. Samples and sites are in `.cache/bench/`.
 */

const home = path.resolve('.cache', 'bench');

/** How many preview cards are drawn to measure how many take a second. */
const CARDS = 1000;

try {
  const { sizes, runs, eleventy, only } = readOptions(process.argv.slice(2));
  const generators: readonly (Generator | string)[] = [
    kawaraban,
    await findPlainAstro(),
    (await findEleventy(eleventy)) ?? 'Eleventy',
    (await findHugo()) ?? 'Hugo',
  ].filter((generator) => !only || nameOf(generator).toLowerCase().includes(only));
  const rows: Row[] = [];
  for (const stories of sizes) {
    const content = path.join(home, `sample-${stories}`);
    await writeSample(content, stories);
    for (const generator of generators) {
      const name = nameOf(generator);
      console.error(`${stories} stories: ${name} …`);
      if (typeof generator === 'string') {
        rows.push({ stories, name });
        continue;
      }
      const { build, result } = await runClean(generator, content, workFolder(name, stories), runs);
      rows.push({ stories, name, result });
      if (generator !== kawaraban) continue;
      console.error(`${stories} stories: cards warm …`);
      rows.push({ stories, name: `${name}, cards warm`, result: await runWithCards(build) });
      console.error(`${stories} stories: nothing changed …`);
      rows.push({ stories, name: `${name}, nothing changed`, result: await runUnchanged(build) });
      console.error(`${stories} stories: one more …`);
      rows.push({ stories, name: `${name}, one story added`, result: await runOneMore(build, content) });
    }
  }
  console.error('Preview cards …');
  const cards = formatCards(await measureCards(CARDS));
  console.log(`${describeMachine()}\n\n${formatTable(rows)}\n\n${cards}`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await deleteAside();
}

function nameOf(generator: Generator | string): string {
  return typeof generator === 'string' ? generator : generator.name;
}

function workFolder(name: string, stories: number): string {
  return path.join(home, `${name.toLowerCase().replace(/[^a-z]+/g, '-')}${stories}`);
}

function describeMachine(): string {
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `Clean builds on ${os.availableParallelism()} cores (${os.cpus()[0]?.model ?? 'unknown'}), ${memory} GB, Node ${process.version}.
Peak memory is the resident memory of all processes of a build together.`;
}
