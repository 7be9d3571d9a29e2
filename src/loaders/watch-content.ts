import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { isInside } from '../lib/files/is-inside.ts';

/** Text editors write a file in several steps: a change is complete after this time without another. */
const QUIET_MS = 100;

/** Calls `again` after anything in the content folder has changed; calls never overlap. */
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
    }, QUIET_MS);
  };
  watcher.add(contentDir);
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, changed);
}
