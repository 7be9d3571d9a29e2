import { lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../list-files.ts';
import type { Manifest } from './manifest.ts';

/** A place for the site holds something that no build wrote; the message says what it is and what to do. */
export class OutputRefused extends Error {
  override readonly name = 'OutputRefused';
}

/**
 * Says what stands where the site is to be served from. A build replaces nothing but its own link and an empty folder.
 *
 * @param live the output folder, such as `dist`
 * @param releases the folder of its releases
 * @throws OutputRefused for anything that no build wrote
 */
export function checkOutput(live: string, releases: string): 'nothing' | 'empty folder' | 'link' {
  const found = lstatSync(live, { throwIfNoEntry: false });
  if (!found) return 'nothing';
  if (found.isSymbolicLink()) {
    if (releaseOf(live, releases) !== undefined) return 'link';
    throw refuse(live, `a link to ${readlinkSync(live)}, which is no release of this output folder`);
  }
  if (!found.isDirectory()) throw refuse(live, 'a file');
  const names = readdirSync(live);
  if (names.length === 0) return 'empty folder';
  throw refuse(live, `a folder that no build wrote: it holds ${someOf(names)}`);
}

/** The number of the release that a link leads to; undefined where it leads to none, or is no link. */
export function releaseOf(link: string, releases: string): number | undefined {
  try {
    const target = path.resolve(path.dirname(link), readlinkSync(link));
    const name = path.dirname(target) === releases ? path.basename(target) : '';
    return /^[1-9]\d*$/.test(name) ? Number(name) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Moves the files of a release that no build wrote into another folder, under the same paths: somebody put them there by
 * hand, and the release is going to be deleted.
 *
 * @returns their paths from the front of the site
 */
export function rescueForeign(site: string, manifest: Manifest, into: string): string[] {
  const foreign = listFiles(site).filter((file) => !Object.hasOwn(manifest.files, file));
  for (const file of foreign) {
    const to = path.join(into, file);
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(path.join(site, file), to);
  }
  return foreign;
}

function refuse(live: string, what: string): OutputRefused {
  const shown = path.relative(process.cwd(), live) || '.';
  const place = shown.startsWith('..') ? live : shown;
  return new OutputRefused(
    `${place} is ${what}. The site would take its place, so nothing was built or changed.\n` +
      `Name a new or an empty folder in KAWARABAN_OUT, or move this one away: mv ${quote(place)} ${quote(`${place}.old`)}`,
  );
}

/** A path as a shell takes it. */
function quote(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function someOf(names: readonly string[]): string {
  const shown = [...names].sort().slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
