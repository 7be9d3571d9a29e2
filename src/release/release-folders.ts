import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { checkOutput, releaseOf, tryOutput } from './output-place.ts';

/**
 * How many releases an editor can go back to, the live one among them. The next release is made from the one after these.
 */
export const EARLIER_RELEASES = 3;

/**
 * The releases of an output folder. `dist` is a link to one of them, and they are beside it:
 *
 * ```
 * dist → .dist.releases/12
 * .dist.releases/records.sqlite   the records of the releases (records.ts)
 * .dist.releases/11/ 12/          the sites of the releases
 * .dist.releases/made/            files made by a build in progress
 * ```
 *
 * A release is complete once the records have it. The link is changed in one step (`rename` over it), so that a host
 * that follows it serves the old release or the new one. docs/architecture.md says what is promised if a build ends at
 * any point.
 */
export class ReleaseFolders {
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

  get lock(): string {
    return path.join(this.folder, 'lock');
  }

  get records(): string {
    return path.join(this.folder, 'records.sqlite');
  }

  /** Where a build puts what it makes. */
  get made(): string {
    return path.join(this.folder, 'made');
  }

  /** What is new in the latest release. */
  get report(): string {
    return path.join(this.folder, 'report.json');
  }

  /** What a host with the previous release needs (hosts/upload-lists.ts). */
  get upload(): string {
    return path.join(this.folder, 'upload');
  }

  /** The number of the release that is served; undefined if there is none, or if the folder is not a release. */
  current(): number | undefined {
    return releaseOf(this.live, this.folder);
  }

  /** The number of the next release: higher than that of any existing release, complete or not. */
  next(): number {
    return Math.max(0, ...this.numbers()) + 1;
  }

  /**
   * Refuses an output folder that the next release must not replace, before anything is written.
   *
   * @throws Refusal
   */
  check(): void {
    checkOutput(this.live, this.folder);
  }

  /**
   * Finds out whether a release can be served, before a build spends time on it. The folder of releases must exist.
   *
   * @throws Refusal
   */
  tryOut(): void {
    tryOutput(this.live, this.folder);
  }

  /**
   * Serves a release: the link is made beside its place and moved there in one step.
   *
   * @throws Refusal if something that no build wrote is in the place of the link
   */
  serve(number: number): void {
    const link = path.join(this.folder, 'live');
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(this.live), this.site(number)), link, 'junction');
    // A link cannot be put over a folder. Only an empty one can be removed this way, whatever happens meanwhile.
    if (checkOutput(this.live, this.folder) === 'empty folder') rmdirSync(this.live);
    renameSync(link, this.live);
  }

  /**
   * Moves files that somebody put into a release by hand out of it, because the release is about to change.
   *
   * @param files paths from the front of the site
   * @returns the folder they are in now, under the same paths
   */
  moveOut(number: number, files: readonly string[]): string {
    const into = path.join(this.folder, 'found', String(number));
    for (const file of files) {
      const to = path.join(into, file);
      mkdirSync(path.dirname(to), { recursive: true });
      renameSync(path.join(this.site(number), file), to);
    }
    return into;
  }

  /** Deletes what interrupted builds have left: incomplete releases, and files that they had made. */
  clearAway(whole: ReadonlySet<number>): void {
    rmSync(this.made, { recursive: true, force: true });
    for (const number of this.numbers())
      if (!whole.has(number) && number !== this.current()) rmSync(this.site(number), { recursive: true, force: true });
  }

  private numbers(): readonly number[] {
    const names = existsSync(this.folder) ? readdirSync(this.folder) : [];
    return names.filter((name) => /^[1-9]\d*$/.test(name)).map(Number);
  }
}
