import { readCommand } from '../../src/commands/command-line/command.ts';
import { COMMANDS } from '../../src/commands/command-line/commands.ts';
import { Refusal } from '../../src/lib/errors/refusal.ts';

const USAGE = COMMANDS.bench.example;

/**
 * Reads the options of `npm run bench`.
 *
 * @throws Refusal that names the option and what to write
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { stories = '1000,10000', runs = '1', eleventy, only } = readCommand('bench', args).values;
  const sizes = stories.split(',').map((text) => whole('--stories', text.trim(), 100_000));
  return { sizes, runs: whole('--runs', runs, 99), eleventy, only: only?.toLowerCase() };
}

function whole(option: string, text: string, most: number): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new Refusal(`${option} has "${text}". Write whole numbers from 1 to ${most}: ${USAGE}`);
}

export interface BenchOptions {
  /** Numbers of stories, in the order of measurement. */
  readonly sizes: readonly number[];
  /** How many runs are measured; the middle one counts. */
  readonly runs: number;
  /** Path of Eleventy's command. */
  readonly eleventy: string | undefined;
  /** Only generators whose name contains this, in lower case. */
  readonly only: string | undefined;
}
