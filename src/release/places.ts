import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { readManifest, type Manifest } from './manifest.ts';
import { checkOutput, releaseOf, rescueForeign, tryOutput } from './output-place.ts';
import type { EarlierRelease } from './release.ts';

/** So many stay, the live one among them, to go back to; the next release is made of the one that goes. */
export const KEPT = 3;

/**
 * The releases of an output folder. `dist` is a link to one of them, and they lie beside it:
 *
 * ```
 * dist → .dist.releases/12
 * .dist.releases/11/  11.json   the site and its manifest
 * .dist.releases/12/  12.json
 * ```
 *
 * A release is whole when its manifest is there, which is written last. The link is changed in one step (`rename` over it),
 * so that a host that follows it serves the old release or the new one.
 */
export class Places {
  readonly folder: string;
  private readonly live: string;

  /** @param live the output folder, such as `dist` */
  constructor(live: string) {
    this.live = live;
    this.folder = path.join(path.dirname(live), `.${path.basename(live)}.releases`);
  }

  site(number: number): string {
    return path.join(this.folder, String(number));
  }

  manifest(number: number): string {
    return path.join(this.folder, `${number}.json`);
  }

  /** What the release has that the one before had not. */
  report(number: number): string {
    return path.join(this.folder, `${number}.report.json`);
  }

  /** Numbers of the whole releases, the latest first. */
  list(): readonly number[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .flatMap((name) => (/^\d+\.json$/.test(name) ? Number(name.slice(0, -'.json'.length)) : []))
      .filter((number) => existsSync(this.site(number)))
      .sort((a, b) => b - a);
  }

  /** The one that is served; undefined when there is none or the folder is not one of them. */
  current(): number | undefined {
    return releaseOf(this.live, this.folder);
  }

  /** The release whose files the next one may take over: the live one when its manifest is good, else the latest. */
  earlier(): EarlierRelease | undefined {
    const current = this.current();
    for (const number of [...(current === undefined ? [] : [current]), ...this.list()]) {
      const manifest = readManifest(this.manifest(number));
      if (manifest) return { folder: this.site(number), manifest };
    }
    return undefined;
  }

  /** The number of the next release, above all there are, whole or not. */
  next(): number {
    const names = existsSync(this.folder) ? readdirSync(this.folder) : [];
    return Math.max(0, ...names.map(numberOf).filter((number) => number > 0)) + 1;
  }

  /**
   * Refuses an output folder that the next release must not replace, before anything is written.
   *
   * @throws OutputRefused
   */
  check(): void {
    checkOutput(this.live, this.folder);
  }

  /**
   * Finds out whether a release can be served, before a build takes its time; the folder of releases is there.
   *
   * @throws OutputRefused
   */
  tryOut(): void {
    tryOutput(this.live, this.folder);
  }

  /**
   * Serves a release: the link is made beside its place and put there in one step.
   *
   * @returns files that somebody had put into the release before by hand, with the folder they were moved to
   * @throws OutputRefused when something that no build wrote has come to stand in the link's place
   */
  serve(number: number): Rescued {
    const before = this.current();
    // Before the swap: a build that is killed in between deletes nothing of somebody's later.
    const rescued = this.rescue(before === number ? undefined : before);
    const link = path.join(this.folder, 'live');
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(this.live), this.site(number)), link, 'junction');
    // A link cannot be put over a folder. Only an empty one can be removed this way, whatever happens meanwhile.
    if (checkOutput(this.live, this.folder) === 'empty folder') rmdirSync(this.live);
    renameSync(link, this.live);
    return rescued;
  }

  /**
   * Takes away all but the latest releases and the live one, and what broken builds have left. The latest of those that go is
   * kept aside: the next release is made of it.
   */
  prune(): void {
    const whole = this.list();
    const kept = new Set([...whole.slice(0, KEPT), this.current()]);
    const spare = whole.find((number) => !kept.has(number));
    if (spare !== undefined) this.setAside(spare);
    for (const name of readdirSync(this.folder)) {
      const number = numberOf(name);
      if (number > 0 && !kept.has(number)) rmSync(path.join(this.folder, name), { recursive: true, force: true });
    }
  }

  /**
   * A place for the next release: that of the release set aside, with its manifest, or none yet. Whatever happens from here on,
   * it is no release until its new manifest is written.
   */
  claim(number: number): Manifest | undefined {
    mkdirSync(this.folder, { recursive: true });
    const manifest = readManifest(this.spare('.json'));
    rmSync(this.spare('.json'), { force: true });
    if (!manifest) rmSync(this.spare(), { recursive: true, force: true });
    else renameSync(this.spare(), this.site(number));
    return manifest;
  }

  private rescue(number: number | undefined): Rescued {
    const manifest = number === undefined ? undefined : readManifest(this.manifest(number));
    const into = path.join(this.folder, 'found', String(number));
    return { into, files: number === undefined || !manifest ? [] : rescueForeign(this.site(number), manifest, into) };
  }

  private setAside(number: number): void {
    rmSync(this.spare('.json'), { force: true });
    rmSync(this.spare(), { recursive: true, force: true });
    renameSync(this.site(number), this.spare());
    // Last, as with a release: a folder without it is nothing.
    renameSync(this.manifest(number), this.spare('.json'));
  }

  private spare(suffix = ''): string {
    return path.join(this.folder, `spare${suffix}`);
  }
}

/** The number of the release that a name in the folder of releases belongs to; 0 where it belongs to none. */
function numberOf(name: string): number {
  return Number(/^(\d+)(?:\.json|\.report\.json)?$/.exec(name)?.[1] ?? 0);
}

/** Says which files somebody had put into the site by hand: they are no part of the next one, and not deleted with the last. */
export function explainRescued({ into, files }: Rescued, shown: string): string {
  return (
    `${shown} held files that no build wrote. They were moved to ${path.relative(process.cwd(), into)}: ${files.join(', ')}\n` +
    'Put what belongs to the site into public/, which every build copies.'
  );
}

/** Files that no build wrote, and where they lie now. */
export interface Rescued {
  readonly into: string;
  /** paths from the front of the site */
  readonly files: readonly string[];
}
