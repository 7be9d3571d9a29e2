import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A small disk in memory, for tests with a full disk. Only the superuser of a Linux system may make one. */
export class Disk {
  readonly folder: string;
  private readonly filler: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.filler = path.join(folder, 'filler');
  }

  /** Mounts a disk at an empty folder; undefined if this system does not allow it. */
  static mount(folder: string, megabytes: number): Disk | undefined {
    mkdirSync(folder, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      return undefined;
    }
    return new Disk(folder);
  }

  /** Fills the disk except for this many bytes, rounded to a page of memory. */
  fill(left: number): void {
    this.empty();
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(this.filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  }

  empty(): void {
    rmSync(this.filler, { force: true });
  }

  allow(what: 'reading' | 'writing'): void {
    execFileSync('mount', ['-o', `remount,${what === 'reading' ? 'ro' : 'rw'}`, this.folder]);
  }

  /** Removes the disk at a folder, if there is one. */
  static unmount(folder: string): void {
    try {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
    } catch {
      // There was none.
    }
  }
}
