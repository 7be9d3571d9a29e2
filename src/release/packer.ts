import path from 'node:path';
import { SideProcess } from '../side-process.ts';
import { isPacked } from './pack.ts';

/** Files a message: each message wakes the other process and costs this one a third of a millisecond. */
const BATCH = 50;

/**
 * Packs files of a site beside the rendering. Node's own way of packing beside a program held on to half a megabyte a file:
 * four gigabytes at a thousand stories.
 */
export class Packer {
  private readonly side: SideProcess;
  private readonly asked = new Set<string>();
  private batch: string[] = [];

  constructor(site: string) {
    this.side = new SideProcess(path.join(import.meta.dirname, 'pack-process.ts'), { args: [site] });
  }

  /** Has a file packed, once. It must not change afterwards. */
  add(file: string): void {
    if (!isPacked(file) || this.asked.has(file)) return;
    this.asked.add(file);
    this.batch.push(file);
    if (this.batch.length === BATCH) this.send();
  }

  /**
   * Waits until all are packed.
   *
   * @throws Error with what the process said when one could not be
   */
  async done(): Promise<void> {
    this.send();
    this.side.send([]);
    await this.side.ended('The packed copies were not made');
  }

  private send(): void {
    if (this.batch.length > 0) this.side.send(this.batch);
    this.batch = [];
  }

  /** Ends it, whatever is left. */
  stop(): void {
    this.side.stop();
  }
}
