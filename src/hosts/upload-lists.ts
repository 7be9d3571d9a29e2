import { rowOfFile } from '../addresses/own-addresses.ts';

/** In this order no page arrives before the files it names, and the worker, which fetches the rest, comes last. */
const STEPS = ['assets', 'pages', 'indexes', 'worker'] as const;

/** What packed copies end in. */
const COPY = /\.(?:br|gz)$/;

/**
 * Writes lists for sending a release to a host that has the one before: the files to write, step by step, then those to
 * delete.
 *
 * @returns the text of each list by its name: one path on each line, from the front of the site; the names are in the order
 *   of the steps
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
  // Files from public/ do not link to others, unless they are pages.
  return rowOfFile(name)?.upload ?? (name.endsWith('.html') ? 'pages' : 'assets');
}

interface Changes {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}
