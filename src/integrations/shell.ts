import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pagesOnDevice, shellFolders } from '../model/own-addresses.ts';
import { href } from '../model/urls.ts';

/** What every page of a built site is made with: its scripts, styles and type, by path with the base, in the order of their names. */
export async function shellFiles(site: string): Promise<readonly (readonly [path: string, bytes: number])[]> {
  const files = await Promise.all(shellFolders.map((folder) => listFolder(site, folder.slice(1, -1))));
  return Promise.all(
    files.flat().map(async (file) => [href(`/${file}`), (await stat(path.join(site, file))).size] as const),
  );
}

/** Pages that show what is on the device and answer without a network; the first stands in for any other. */
export function shellPages(site: string): readonly string[] {
  return pagesOnDevice.filter((page) => existsSync(path.join(site, page, 'index.html')));
}

async function listFolder(site: string, folder: string): Promise<readonly string[]> {
  const names = existsSync(path.join(site, folder)) ? await readdir(path.join(site, folder)) : [];
  return names.filter((name) => /\.(?:js|css|woff2)$/.test(name)).sort().map((name) => `${folder}/${name}`); // prettier-ignore
}
