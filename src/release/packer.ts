import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { isPacked } from './pack.ts';

/**
 * Packs files of a site in a process of its own, on the other core while pages are rendered. Node's packing beside the program
 * held on to half a megabyte a file: four gigabytes at a thousand stories.
 */
export class Packer {
  private readonly child: ChildProcess;
  private readonly asked = new Set<string>();
  private said = '';

  constructor(site: string) {
    this.child = fork(path.join(import.meta.dirname, 'pack-process.ts'), [site], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  /** Has a file packed, once. It must not change afterwards. */
  add(file: string): void {
    if (!isPacked(file) || this.asked.has(file)) return;
    this.asked.add(file);
    if (this.child.connected) this.child.send(file);
  }

  /**
   * Waits until all are packed.
   *
   * @throws Error with what the process said when one could not be
   */
  async done(): Promise<void> {
    const closed = once(this.child, 'close');
    if (this.child.connected) this.child.send('');
    const [code] = (this.child.exitCode === null ? await closed : [this.child.exitCode]) as [number | null];
    if (code !== 0) throw new Error(`The packed copies were not made:\n${this.said}`);
  }

  /** Ends it, whatever is left. */
  stop(): void {
    this.child.kill();
  }
}
