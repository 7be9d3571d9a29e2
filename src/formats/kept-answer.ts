import { pathToFileURL } from 'node:url';
import type { Kept } from './disk-cache.ts';

/** Names the file whose bytes the answer would have. */
export const KEPT_FILE = 'kawaraban-kept-file';

/**
 * The answer of a route whose bytes are kept on disk. A build puts a link to the kept file in its place
 * (integrations/stale-pages.ts): the pictures of a large archive are not written a second time.
 */
export function keptAnswer({ bytes, file }: Kept, type: string): Response {
  const headers = { 'Content-Type': type };
  if (import.meta.env.DEV || file === undefined) return new Response(new Blob([bytes]), { headers });
  return new Response(null, { headers: { ...headers, [KEPT_FILE]: pathToFileURL(file).href } });
}
