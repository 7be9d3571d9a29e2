import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../lib/errors/error-code.ts';
import { Refusal } from '../lib/errors/refusal.ts';

/**
 * Checks what is at the place where the site will be served from. A build replaces only its own link or an empty folder.
 *
 * @param live the output folder, such as `dist`
 * @param releases the folder of its releases
 * @throws Refusal for anything that no build wrote
 */
export function checkOutput(live: string, releases: string): 'nothing' | 'empty folder' | 'link' {
  const found = lstatSync(live, { throwIfNoEntry: false });
  if (!found) return 'nothing';
  if (found.isSymbolicLink()) {
    if (releaseOf(live, releases) !== undefined) return 'link';
    throw refuse(live, `a link to ${readlinkSync(live)}, which is not a release of this output folder`);
  }
  if (!found.isDirectory()) throw refuse(live, 'a file');
  if (isVolume(live)) throw refuseVolume(live);
  const names = readdirSync(live);
  if (names.length === 0) return 'empty folder';
  throw refuse(live, `a folder that no build wrote: it holds ${someOf(names)}`);
}

/**
 * Finds out whether a link can replace what is there, before a build spends time on it.
 *
 * @param releases the folder of its releases, which is there
 * @param link makes a link
 * @throws Refusal if the disk has no links, or the place is a mounted volume of a container
 */
export function tryOutput(live: string, releases: string, link: typeof symlinkSync = symlinkSync): void {
  const trial = path.join(releases, 'trial');
  try {
    rmSync(trial, { force: true });
    link('.', trial, 'junction');
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'UNKNOWN'].includes(code)) throw error;
    const shown = shownAs(live);
    throw new Refusal(
      `The disk of ${shown} does not support links (${code}), and ${shown} has to be a link to the release that is served. Nothing was built or changed.\n` +
        'Name a folder on another disk in KAWARABAN_OUT, and copy the site from there.',
    );
  } finally {
    rmSync(trial, { force: true });
  }
  if (checkOutput(live, releases) !== 'empty folder') return;
  const { mode } = statSync(live);
  try {
    // A folder on the same disk may be a volume as well, which shows only when it is removed.
    rmdirSync(live);
  } catch (error) {
    throw errorCode(error) === 'EBUSY' ? refuseVolume(live) : error;
  }
  mkdirSync(live, { mode });
}

/** Returns the number of the release that a link leads to; undefined if it leads to none, or is not a link. */
export function releaseOf(link: string, releases: string): number | undefined {
  try {
    const target = path.resolve(path.dirname(link), readlinkSync(link));
    const name = path.dirname(target) === releases ? path.basename(target) : '';
    return /^[1-9]\d*$/.test(name) ? Number(name) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a folder is on another disk than its parent, such as a volume of a container. */
function isVolume(folder: string): boolean {
  return statSync(folder).dev !== statSync(path.dirname(folder)).dev;
}

function refuseVolume(live: string): Refusal {
  const shown = shownAs(live);
  return new Refusal(
    `${shown} is a mounted volume, and a release cannot replace it. Nothing was built or changed.\n` +
      `Name a folder within it: KAWARABAN_OUT=${quote(`${shown}/site`)} npm run build`,
  );
}

/** A place as an editor types it. */
function shownAs(live: string): string {
  const relative = path.relative(process.cwd(), live) || '.';
  return relative.startsWith('..') ? live : relative;
}

function refuse(live: string, what: string): Refusal {
  const place = shownAs(live);
  return new Refusal(
    `${place} is ${what}. The site would replace it, so nothing was built or changed.\n` +
      `Name a new or an empty folder in KAWARABAN_OUT, or move this one away: mv ${quote(place)} ${quote(`${place}.old`)}`,
  );
}

/** A path quoted for a shell. */
function quote(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function someOf(names: readonly string[]): string {
  const shown = [...names].sort().slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
