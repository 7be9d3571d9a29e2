import { readdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes every empty folder inside a folder, and folders that become empty. It keeps the folder itself and names that
 * begin with a dot: git has empty folders of its own.
 */
export function removeEmptyFolders(root: string): void {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const folder = path.join(root, entry.name);
    removeEmptyFolders(folder);
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}
