import { realpathSync } from 'node:fs';
import path from 'node:path';

/** A path with its links resolved, as far as it exists: two names may be the same folder. */
export function realPath(place: string): string {
  try {
    return realpathSync(place);
  } catch {
    const parent = path.dirname(place);
    return parent === place ? place : path.join(realPath(parent), path.basename(place));
  }
}
