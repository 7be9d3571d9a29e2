import { readdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes every folder within a folder that holds nothing, also what holds nothing then. The folder itself stays, and what
 * begins with a dot: git has empty folders of its own.
 */
export function removeEmptyFolders(root: string): void {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const folder = path.join(root, entry.name);
    removeEmptyFolders(folder);
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}
