import { parseArgs } from 'node:util';
import { SampleRefused } from './folder.ts';

export const USAGE = 'npm run sample -- --articles 10000 --out DIR';

/** Enough for a small paper; `--articles` gives another number. */
const ARTICLES = 200;

/** The largest archive the site is made for. */
const MOST = 100_000;

/**
 * The options of `npm run sample`.
 *
 * @throws SampleRefused naming the option and what to write
 */
export function readOptions(args: readonly string[]): SampleOptions {
  const { articles, out } = parse(args);
  if (!out) throw new SampleRefused(`--out is missing: the folder for the sample. Write ${USAGE}`);
  if (articles !== undefined && (!/^\d{1,6}$/.test(articles) || Number(articles) < 1 || Number(articles) > MOST)) {
    throw new SampleRefused(`--articles is "${articles}". Write a whole number from 1 to ${MOST}: ${USAGE}`);
  }
  return { articles: articles === undefined ? ARTICLES : Number(articles), out };
}

function parse(args: readonly string[]): { articles?: string | undefined; out?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { articles: { type: 'string' }, out: { type: 'string' } } }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SampleRefused(`${reason.replace(/\.?$/, '.')} Write ${USAGE}`, { cause: error });
  }
}

export interface SampleOptions {
  readonly articles: number;
  readonly out: string;
}
