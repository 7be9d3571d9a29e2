import path from 'node:path';
import { SideProcess } from '../side-process.ts';
import { isPacked } from './pack.ts';

/**
 * Packs files of a site beside the rendering. Node's own way of packing beside a program held on to half a megabyte a file:
 * four gigabytes at a thousand stories.
 */
export class Packer {
  private readonly side: SideProcess;
  private readonly asked = new Set<string>();

  constructor(site: string) {
    this.side = new SideProcess(path.join(import.meta.dirname, 'pack-process.ts'), { args: [site] });
  }

  /** Has a file packed, once. It must not change afterwards. */
  add(file: string): void {
    if (!isPacked(file) || this.asked.has(file)) return;
    this.asked.add(file);
    this.side.send(file);
  }

  /**
   * Waits until all are packed.
   *
   * @throws Error with what the process said when one could not be
   */
  async done(): Promise<void> {
    this.side.send('');
    await this.side.ended('The packed copies were not made');
  }

  /** Ends it, whatever is left. */
  stop(): void {
    this.side.stop();
  }
}
