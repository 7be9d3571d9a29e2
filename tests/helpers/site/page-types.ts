import { OWN_ADDRESSES } from '../../../src/addresses/own-addresses.ts';

/** One address for every type of page of the fixture site. Rules for all pages are checked on each. */
export const PAGE_TYPES = [
  ['front page', '/'],
  ['latest stories by time', '/latest/'],
  ['article', '/2024/02/01/long-headline/'],
  ['article with a picture', '/2024/02/05/with-photo/'],
  ['article without its picture', '/2023/11/17/yoon-kishida-apec/'],
  ['part of a series', '/2024/01/05/sample-part-5/'],
  ['Arabic article', '/2024/02/06/arabic/'],
  ['Japanese article', '/2024/02/07/見本の記事/'],
  ['withdrawn article', '/2024/02/08/withdrawn/'],
  ['all series', '/series/'],
  ['series', '/series/twelve-parts/'],
  ['whole series to print', '/series/twelve-parts/print/'],
  ['series without a story', '/series/still-empty/'],
  ['all topics', '/topics/'],
  ['topic', '/topics/sample-words/'],
  ['all bylines', '/by/'],
  ['byline', '/by/sample-agency/'],
  ['byline of a person', '/by/sample-author/'],
  ['topic in a language', '/topics/samples-of-words/fr/'],
  ['language', '/ja/'],
  ['archive', '/archive/'],
  ['year', '/2024/'],
  ['month', '/2024/02/'],
  ['day', '/2024/02/05/'],
  ['corrections', '/corrections/'],
  ['page of the paper’s own', '/about/'],
  ['feeds', '/feeds/'],
  ['saved stories', '/saved/'],
  ['your data', '/your-data/'],
  ['without a connection', '/offline/'],
  ['search', '/search/'],
  ['no such page', '/404.html'],
] as const;

/** Pages of the fixture site that search engines are asked to leave out: errors, notices and the reader's own pages. */
export const KEPT_OUT: readonly string[] = [
  '/2024/02/08/withdrawn/',
  ...OWN_ADDRESSES.filter(({ path, upload, isListed }) => upload === 'pages' && !isListed && !path.endsWith('*')).map(
    ({ path }) => path,
  ),
];
