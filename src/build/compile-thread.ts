import { workerData } from 'node:worker_threads';
import { usePublication } from '../publication.ts';
import type { Publication } from '../schemas/publication.ts';
import { compileSite } from './compile.ts';

/*
 * Compiles the site beside the first thread, which reads the content meanwhile. What Astro and its bundler took of the memory
 * is free again when this thread has ended.
 */

const { folder, publication } = workerData as CompileData;
usePublication(publication);
await compileSite(folder);

export interface CompileData {
  /** absolute; is empty */
  readonly folder: string;
  readonly publication: Publication;
}
