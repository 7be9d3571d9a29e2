import { readdir } from 'node:fs/promises';

/** Counts the files of a site, and how many of them are pages. */
export async function countFiles(folder: string): Promise<{ pages: number; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length };
}
