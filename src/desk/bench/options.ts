import { parseArgs } from 'node:util';

export const USAGE = 'npm run bench -- --stories 1000,10000 --runs 1 --eleventy PATH --only kawaraban';

/**
 * The options of `npm run bench`.
 *
 * @throws BenchRefused naming the option and what to write
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { stories = '1000,10000', runs = '1', eleventy, only } = parse(args);
  const sizes = stories.split(',').map((text) => whole('--stories', text.trim(), 100_000));
  return { sizes, runs: whole('--runs', runs, 99), eleventy, only: only?.toLowerCase() };
}

/** An option that cannot be used; the message says what to write. */
export class BenchRefused extends Error {
  override readonly name = 'BenchRefused';
}

function whole(option: string, text: string, most: number): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new BenchRefused(`${option} has "${text}". Write whole numbers from 1 to ${most}: ${USAGE}`);
}

function parse(args: readonly string[]) {
  try {
    const type = 'string';
    const options = { stories: { type }, runs: { type }, eleventy: { type }, only: { type } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BenchRefused(`${reason.replace(/\.?$/, '.')} Write ${USAGE}`, { cause: error });
  }
}

export interface BenchOptions {
  /** Numbers of stories, in the order they are measured. */
  readonly sizes: readonly number[];
  /** The middle one of so many runs counts. */
  readonly runs: number;
  /** Path of Eleventy's command. */
  readonly eleventy: string | undefined;
  /** Only generators whose name holds this, in lower case. */
  readonly only: string | undefined;
}
