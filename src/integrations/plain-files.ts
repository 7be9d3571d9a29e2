import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { folderMaker } from '../folder-maker.ts';
import { keptCards } from '../formats/kept-cards.ts';
import { writePlainFile, type PlainFile } from '../formats/plain-file.ts';
import type { PlainFiles } from '../model/plain-files.ts';
import { fileOf, isShareFile, shortQrPath } from '../model/urls.ts';
import { currentRelease } from '../release/current.ts';
import type { Release } from '../release/release.ts';

/**
 * Writes the pages of short links and earlier addresses and the QR codes: half of all files of a large archive, which
 * Astro would take through its page renderer one by one. It begins when the list of them is known, beside the pages.
 */
export default function plainFiles(): AstroIntegration {
  let folder = '';
  let written: Promise<unknown> = Promise.resolve();
  return {
    name: 'plain-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        const release = currentRelease();
        const linked = Promise.withResolvers<ReadonlySet<string>>();
        linked.promise.catch(() => undefined);
        release.isLinked = async (file) => isShareFile(file) && (await linked.promise).has(file);
        release.onPlainFiles = (list) => {
          linked.resolve(linkCards(list, folder, release));
          written = write(missing(list, folder, release), release);
          // Told at the end.
          written.catch(() => undefined);
        };
      },
      'astro:build:done': async () => {
        await written;
      },
    },
  };
}

/**
 * Has the cards that an earlier build has kept put in their places.
 *
 * @returns those that are there
 */
async function linkCards({ cards }: PlainFiles, folder: string, { beside, kept }: Release): Promise<Set<string>> {
  const wanted = cards.map(([address, key]) => ({ file: fileOf(address), key })).filter(({ file }) => !kept.has(file));
  if (!beside?.isWorth(wanted.length)) return new Set();
  const prepare = folderMaker();
  for (const { file } of wanted) prepare(path.join(folder, file));
  const isThere = await beside.each(
    'linkKept',
    wanted.map(({ file, key }) => [{ folder: keptCards, key, to: path.join(folder, file) }] as const),
  );
  return new Set(wanted.map(({ file }) => file).filter((_, index) => isThere[index]));
}

/** The files that cannot be taken over. */
function missing({ redirects, codes }: PlainFiles, folder: string, release: Release): readonly PlainFile[] {
  const isKept = (file: string, key: string) => {
    // Where a page stands that is taken over, too.
    if (release.keys.has(file)) throw new Error(`EEXIST: ${file} is a page of the site.`);
    return release.keep(file, key);
  };
  return [
    ...redirects
      .filter(({ from, to }) => !isKept(fileOf(from), `target:${encodeURI(to)}`))
      .map(({ from, to }) => ({ kind: 'redirect' as const, file: path.join(folder, fileOf(from)), to })),
    ...codes
      .filter((id) => !isKept(fileOf(shortQrPath(id)), 'code:'))
      .map((id) => ({ kind: 'code' as const, file: path.join(folder, fileOf(shortQrPath(id))), id })),
  ];
}

async function write(files: readonly PlainFile[], { beside }: Release): Promise<void> {
  if (beside?.isWorth(files.length))
    await beside.each(
      'writePlainFile',
      files.map((file) => [file] as const),
    );
  else for (const file of files) writePlainFile(file);
}
