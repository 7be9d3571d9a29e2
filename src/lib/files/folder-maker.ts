import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Makes the folders that files are written to, and asks the disk about each of them only once. */
export function folderMaker(): (file: string) => void {
  const made = new Set<string>();
  return (file) => {
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}
