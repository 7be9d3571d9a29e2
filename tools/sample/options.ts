import { readCommand } from '../../src/desk/command.ts';
import { Refusal } from '../../src/refusal.ts';

const USAGE = 'npm run sample -- --articles 10000 --out DIR';

/** Enough for a small paper; `--articles` gives another number. */
const ARTICLES = 200;

/** The largest archive the site is made for. */
const MOST = 100_000;

/**
 * The options of `npm run sample`.
 *
 * @throws Refusal naming the option and what to write
 */
export function readOptions(args: readonly string[]): SampleOptions {
  const { articles, out } = readCommand(
    {
      name: 'sample',
      does: 'Writes an archive of made-up stories, clearly labelled, the same for the same number of them.',
      options: {
        articles: { type: 'string', value: 'N', help: `number of stories, ${ARTICLES} by default, ${MOST} at most` },
        out: { type: 'string', value: 'DIR', help: 'a new or an empty folder, or one with an older sample' },
      },
      example: USAGE,
    },
    args,
  ).values;
  if (!out) throw new Refusal(`--out is missing: the folder for the sample. Write ${USAGE}`);
  if (articles !== undefined && (!/^\d{1,6}$/.test(articles) || Number(articles) < 1 || Number(articles) > MOST)) {
    throw new Refusal(`--articles is "${articles}". Write a whole number from 1 to ${MOST}: ${USAGE}`);
  }
  return { articles: articles === undefined ? ARTICLES : Number(articles), out };
}

export interface SampleOptions {
  readonly articles: number;
  readonly out: string;
}
