import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { isInside } from './walk.ts';

/** Editors write a file in several steps; this much quiet, in milliseconds, ends them. */
const QUIET = 100;

/** Calls `again` after anything below the content folder has changed; never twice at once. */
export function watchContent(
  watcher: NonNullable<LoaderContext['watcher']>,
  contentDir: string,
  again: () => Promise<void>,
  failed: (error: unknown) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = (file: string) => {
    if (!isInside(contentDir, path.resolve(file))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again).catch(failed);
    }, QUIET);
  };
  watcher.add(contentDir);
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, changed);
}
