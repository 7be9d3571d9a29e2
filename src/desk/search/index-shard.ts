import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { endWithBuild } from '../../side-process.ts';
import { IndexMaker } from './index-maker.ts';
import { readDocument } from './read-document.ts';

/*
 * A process that makes one part of the search index (index-site.ts): the words of a thousand stories with their places take
 * memory, which is given back when the process ends.
 */

endWithBuild();

const [{ stories, folder }] = (await once(process, 'message')) as [ShardTask];
const index = new IndexMaker(folder);
for (const [address, file] of stories) {
  const document = readDocument(address, await readFile(file, 'utf8'));
  if (!document) throw new Error(`${address} is listed for the search and is no page of a story.`);
  await index.add(document);
}
await index.finish();
process.exit();

export interface ShardTask {
  /** addresses of stories and the files of their pages, the newest first */
  readonly stories: readonly (readonly [address: string, file: string])[];
  /** where the part goes */
  readonly folder: string;
}
