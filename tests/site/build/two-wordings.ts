import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect } from 'vitest';
import { ReleaseFolders } from '../../../src/release/release-folders.ts';
import { buildEnvironment, buildSite, type BuildResult } from '../../../tools/lib/build-site.ts';
import { compareDigests, digestFolder, forgetCache, freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

const NOW = '2024-06-01T00:00:00Z';

/** No difference between two states of a folder. */
export const SAME = { added: [], removed: [], changed: [] };

/** A small paper with two wordings of its stories, and the sites that clean builds make from both. */
export class TwoWordings {
  content = '';
  out = '';
  /** seconds that a build takes if every story has a new wording */
  seconds = 0;
  private readonly sites: ReadonlyMap<string, string>[] = [];

  /** Builds both sites before the first test of a file, in a folder of this name. */
  constructor(name: string) {
    beforeAll(async () => {
      const folder = await freshFolder(name);
      this.content = path.join(folder, 'content');
      this.out = path.join(folder, 'site');
      await forgetCache(this.content, this.out);
      for (const wording of [0, 1]) {
        await this.word(wording);
        const started = performance.now();
        expect(await this.build()).toContain('Built');
        this.seconds = (performance.now() - started) / 1000;
        this.sites.push(await digestFolder(this.out));
      }
    });
  }

  get places(): ReleaseFolders {
    return new ReleaseFolders(this.out);
  }

  async word(wording: number): Promise<void> {
    const stories = Array.from({ length: 12 }, (_, index) => {
      const id = `whole${'abcdefghijkl'.charAt(index)}zz`;
      return [`articles/${id}.md`, storyFile({ id, topics: ['Harbours'], title: `Sample ${index} of wording ${wording}` }, `Wording ${wording}.`)] as const; // prettier-ignore
    });
    await writeFiles(this.content, Object.fromEntries(stories));
  }

  /** @returns what the build printed */
  async build(...args: readonly string[]): Promise<string> {
    return (await this.run(...args)).output;
  }

  run(...args: readonly string[]): Promise<BuildResult> {
    return buildSite({ content: this.content, out: this.out, now: NOW, args });
  }

  /** Starts another program on this paper; its output is dropped. */
  start(program: string) {
    const { content, out } = this;
    const child = spawn(process.execPath, [program], {
      env: buildEnvironment({ content, out, now: NOW }),
      stdio: 'ignore',
    });
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
    return { child, ended };
  }

  /** How the site differs from the one that a clean build makes from a wording. */
  async differenceTo(wording: number) {
    return compareDigests(this.sites[wording] ?? new Map(), await digestFolder(this.out));
  }
}

/** Changes one byte: by default in the middle; counted from the end if `at` is negative. */
export function garble(file: string, at?: number): void {
  const bytes = readFileSync(file);
  const index = at === undefined ? Math.floor(bytes.length / 2) : at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  // Writes a new file, so that a link to an earlier release is not changed.
  rmSync(file);
  writeFileSync(file, bytes);
}
