import { readCommand } from '../../src/commands/command-line/command.ts';
import { COMMANDS } from '../../src/commands/command-line/commands.ts';
import { DEFAULT_SAMPLE_STORIES, MAX_SAMPLE_STORIES } from '../../src/commands/command-line/developer-commands.ts';
import { Refusal } from '../../src/lib/errors/refusal.ts';

const USAGE = COMMANDS.sample.example;

/**
 * Reads the options of `npm run sample`.
 *
 * @throws Refusal that names the option and what to write
 */
export function readOptions(args: readonly string[]): SampleOptions {
  const { articles, out } = readCommand('sample', args).values;
  if (!out) throw new Refusal(`--out is missing: the folder for the sample. Write ${USAGE}`);
  if (
    articles !== undefined &&
    (!/^\d{1,6}$/.test(articles) || Number(articles) < 1 || Number(articles) > MAX_SAMPLE_STORIES)
  ) {
    throw new Refusal(`--articles is "${articles}". Write a whole number from 1 to ${MAX_SAMPLE_STORIES}: ${USAGE}`);
  }
  return { articles: articles === undefined ? DEFAULT_SAMPLE_STORIES : Number(articles), out };
}

export interface SampleOptions {
  readonly articles: number;
  readonly out: string;
}
