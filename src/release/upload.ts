/** In this order no page is ever there before what it names, and the worker, which fetches the rest, comes last. */
const STEPS = [
  ['1-assets', /^(?:_astro|reader|fonts|pictures|share)\/|\.(?:png|ico|svg|css)$/],
  ['2-pages', /\.html$/],
  ['4-worker', /^worker\.js$/],
  ['3-indexes', /./],
] as const;

/** What packed copies end in. */
const COPY = /\.(?:br|zst|gz)$/;

/**
 * Lists for sending a release to a host that has the one before: files to write, step by step, then those to take away.
 *
 * @returns the text of each list by its name: a path a line, from the front of the site; the order of names is that of the steps
 */
export function uploadLists({ written, removed }: Changes): ReadonlyMap<string, string> {
  const steps = Map.groupBy(written, stepOf);
  const lists = [...STEPS.map(([name]) => [name, steps.get(name) ?? []] as const), ['5-removed', removed] as const];
  return new Map(
    lists
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, files]) => [name, files.map((file) => `${file}\n`).join('')]),
  );
}

function stepOf(file: string): string {
  const name = file.replace(COPY, '');
  return STEPS.find(([, pattern]) => pattern.test(name))?.[0] ?? '3-indexes';
}

interface Changes {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}
