import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../src/lib/text/compare-text.ts';

/** Types of pages by their address and, if several types have the same form, by a mark in their HTML. The first match counts. */
const TYPES: readonly PageType[] = [
  { name: 'Front page', address: /^\/$/ },
  { name: 'Withdrawn story', address: /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/, mark: /<h1>This story has been withdrawn/ },
  { name: 'Part of a series', address: /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/, mark: /class="series-box/ },
  { name: 'Story with a picture', address: /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/, mark: /fetchpriority="high"/ },
  { name: 'Story', address: /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/ },
  { name: 'Day', address: /^\/\d{4}\/\d\d\/\d\d\/$/ },
  { name: 'Month', address: /^\/\d{4}\/\d\d\/$/ },
  { name: 'Year', address: /^\/\d{4}\/$/ },
  { name: 'Archive', address: /^\/archive\/$/ },
  { name: 'All series', address: /^\/series\/$/ },
  { name: 'Series', address: /^\/series\/[^/]+\/$/ },
  { name: 'Series for the printer', address: /^\/series\/[^/]+\/print\/$/ },
  { name: 'All topics', address: /^\/topics\/$/ },
  { name: 'Topic', address: /^\/topics\/[^/]+\/$/ },
  { name: 'All bylines', address: /^\/by\/$/ },
  { name: 'Byline', address: /^\/by\/[^/]+\/$/ },
  { name: 'Corrections', address: /^\/corrections\/$/ },
  { name: 'Latest', address: /^\/latest\/$/ },
  { name: 'Feeds', address: /^\/feeds\/$/ },
  { name: 'Search', address: /^\/search\/$/ },
  { name: 'Saved', address: /^\/saved\/$/ },
  { name: 'Your data', address: /^\/your-data\/$/ },
  { name: 'Without a network', address: /^\/offline\/$/ },
  { name: 'No such page', address: /^\/404\.html$/ },
  { name: 'Page of the paper', address: /^\/[^/]+\/$/ },
];

/** Finds the heaviest page of each type in a built folder, in the order in which a reader comes to them. */
export async function choosePages(folder: string): Promise<ChosenPage[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  const heaviest = new Map<PageType, { page: ChosenPage; length: number }>();
  for (const file of files.sort(compareText)) {
    const html = await readFile(path.join(folder, file), 'utf8');
    // Short links and earlier addresses only redirect.
    if (html.includes('http-equiv="refresh"')) continue;
    const address = `/${file
      .split(path.sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1')}`;
    const type = TYPES.find((candidate) => candidate.address.test(address) && (candidate.mark?.test(html) ?? true));
    if (!type || html.length <= (heaviest.get(type)?.length ?? 0)) continue;
    const page = { type: type.name, path: address, isIndexed: !html.includes('content="noindex"') };
    heaviest.set(type, { page, length: html.length });
  }
  return TYPES.flatMap((type) => heaviest.get(type)?.page ?? []);
}

interface PageType {
  readonly name: string;
  readonly address: RegExp;
  readonly mark?: RegExp;
}

export interface ChosenPage {
  /** its name in the table */
  readonly type: string;
  /** from the root of the site, decoded */
  readonly path: string;
  /** whether search engines should list it */
  readonly isIndexed: boolean;
}
