import { glob, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { searchIndexPath } from '../../model/urls.ts';
import { makeIndex } from './make-index.ts';
import { readDocument, type SearchDocument } from './read-document.ts';

/**
 * Adds the search index to a built site: one for each year, so that a reader fetches the years asked for, the newest
 * first, and a new story changes one of them.
 *
 * @returns how many stories can be found
 */
export async function indexSite(site: string): Promise<number> {
  let count = 0;
  for (const year of (await readdir(site)).filter((name) => /^\d{4}$/.test(name)).sort()) {
    const documents = await readYear(site, year);
    if (documents.length > 0) await makeIndex(documents, path.join(site, searchIndexPath(year)));
    count += documents.length;
  }
  return count;
}

async function readYear(site: string, year: string): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for await (const file of glob(`${year}/*/*/*/index.html`, { cwd: site })) {
    const address = `/${file.split(path.sep).slice(0, -1).join('/')}/`;
    const document = readDocument(address, await readFile(path.join(site, file), 'utf8'));
    if (document) documents.push(document);
  }
  return documents;
}
