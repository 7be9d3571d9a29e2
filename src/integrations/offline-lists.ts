import { existsSync } from 'node:fs';
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OfflinePart } from '../model/offline.ts';
import { fileOf, files } from '../model/urls.ts';
import { currentRelease } from '../release/current.ts';
import { settings } from '../settings.ts';
import { shellFiles } from './shell.ts';

/**
 * Says how large everything is that a reader may keep, which is known only when the pages are made: `offline.json` at the
 * front lists what every page is made with, the one beside a series its parts and their pictures (pages/series/[id]).
 */
export function offlineLists(): AstroIntegration {
  return {
    name: 'offline-lists',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        await writeFile(path.join(site, fileOf(files.offline)), JSON.stringify(await shellFiles(site)));
        for await (const file of glob('series/*/offline.json', { cwd: site })) await weigh(site, path.join(site, file));
      },
    },
  };
}

async function weigh(site: string, file: string): Promise<void> {
  const parts = JSON.parse(await readFile(file, 'utf8')) as readonly OfflinePart[];
  const weighed = await Promise.all(
    parts.map(async (part) => ({
      path: part.path,
      bytes: await sizeOf(site, `${part.path}index.html`),
      pictures: await Promise.all(part.pictures.map(async (picture) => [picture, await sizeOf(site, picture)])),
    })),
  );
  await writeFile(file, JSON.stringify(weighed));
}

/** Addresses are percent-encoded and begin with the base; files are neither. */
async function sizeOf(site: string, address: string): Promise<number> {
  const name = decodeURIComponent(address.slice(settings.url.pathname.length));
  const file = currentRelease().find(name) ?? path.join(site, name);
  if (!existsSync(file)) throw new Error(`${file} is listed for offline reading and was not built.`);
  return (await stat(file)).size;
}
