import { rowOfFile } from '../addresses/own-addresses.ts';

/** In this order no page is ever there before what it names, and the worker, which fetches the rest, comes last. */
const STEPS = ['assets', 'pages', 'indexes', 'worker'] as const;

/** What packed copies end in. */
const COPY = /\.(?:br|gz)$/;

/**
 * Lists for sending a release to a host that has the one before: files to write, step by step, then those to take away.
 *
 * @returns the text of each list by its name: a path a line, from the front of the site; the order of names is that of the steps
 */
export function uploadLists({ written, removed }: Changes): ReadonlyMap<string, string> {
  const steps = Map.groupBy(written, stepOf);
  const lists = [...STEPS.map((step) => [step, steps.get(step) ?? []] as const), ['removed', removed] as const];
  return new Map(
    lists.map(([name, files], index) => [`${index + 1}-${name}`, files.map((file) => `${file}\n`).join('')]),
  );
}

function stepOf(file: string): string {
  const name = file.replace(COPY, '');
  // What the publication has put into public/ names nothing else, unless it is a page.
  return rowOfFile(name)?.upload ?? (name.endsWith('.html') ? 'pages' : 'assets');
}

interface Changes {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}
