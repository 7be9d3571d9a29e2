import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { memoize } from '../lib/caches/memoize.ts';
import { charactersOf, cuts as allCuts, cutsFor, type FontBlock, type FontCut, type FontFace } from './fonts.ts';
import { publication } from '../publication.ts';
import { keepOnDisk } from '../lib/caches/disk-cache.ts';

/**
 * Kerning, ligatures, and proportional figures for text (the default figures are tabular). Newsreader has neither
 * old-style figures nor small capitals: its substitutions are case, liga, ordn, pnum, sups and tnum.
 */
const features = ['kern', 'liga', 'pnum'];

/** The cuts have no variations to describe, and screens do not hint type of these sizes. */
const options = { keepFeatures: features, noHinting: true, dropTables: ['STAT'] };

/** Resolved from the checkout, because the built code runs from another folder. */
const require = createRequire(path.resolve('package.json'));

/** Shared by all content folders: the files depend on the type alone. */
const sharedCache = path.resolve('.cache', 'fonts');

/**
 * The font files of a site that needs these blocks, cut by cut and block by block. The same blocks and cuts give the same
 * bytes and names.
 *
 * @throws Error if the files of the package cannot be read
 */
export function getFontFaces(needed: readonly FontBlock[]): Promise<readonly FontFace[]> {
  return facesOf({ needed, wanted: cutsFor(publication.look) });
}

const facesOf = memoize(
  ({ needed, wanted }: { needed: readonly FontBlock[]; wanted: readonly FontCut[] }) =>
    makeFaces(needed, sharedCache, wanted),
  (asked) => [asked.needed, asked.wanted].map((list) => list.map(({ name }) => name).join()).join(' '),
);

/** Makes every block of these cuts, or takes it from `cacheFolder`. */
export async function makeFaces(
  needed: readonly FontBlock[],
  cacheFolder: string,
  cuts: readonly FontCut[] = allCuts,
): Promise<readonly FontFace[]> {
  const wanted = cuts.flatMap((cut) => needed.map((block) => ({ cut, block })));
  return Promise.all(wanted.map(({ cut, block }) => makeFace(cut, block, cacheFolder)));
}

async function makeFace(cut: FontCut, block: FontBlock, cacheFolder: string): Promise<FontFace> {
  const source = await readFile(
    require.resolve(`@fontsource-variable/newsreader/files/newsreader-${block.source}-standard-${cut.style}.woff2`),
  );
  const axes = { opsz: cut.opsz, wght: cut.wght };
  const made = [digest(source), block.unicodeRange, axes, options, require('subset-font/package.json').version];
  const { bytes } = await keepOnDisk(cacheFolder, digest(JSON.stringify(made)), async () => {
    const { default: subsetFont } = await import('subset-font');
    const characters = charactersOf(block.unicodeRange).join('');
    return subsetFont(source, characters, { ...options, targetFormat: 'woff2', variationAxes: axes });
  });
  const name = ['newsreader', cut.name, ...(block.name === 'base' ? [] : [block.name])].join('-');
  return { cut, block, fileName: `${name}-${digest(bytes).slice(0, 10)}.woff2`, bytes };
}

function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
