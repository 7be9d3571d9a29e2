import { workerData } from 'node:worker_threads';
import { usePublication } from '../../publication.ts';
import type { Publication } from '../../schemas/publication/publication.ts';
import { compileSite } from './compile.ts';

/*
 * Compiles the site in its own thread, while the main thread reads the content. The memory that Astro and its bundler use is
 * freed when the thread ends.
 */

const { folder, publication } = workerData as CompileData;
usePublication(publication);
await compileSite(folder);

export interface CompileData {
  /** absolute; is empty */
  readonly folder: string;
  readonly publication: Publication;
}
