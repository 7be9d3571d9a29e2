import { publication } from '../publication.ts';
import { FOLDERS } from '../reader/search/engine/index-file.ts';
import { FEED_FILES, files, paths, readerPaths } from './urls.ts';

/** What can be followed, from the front. */
const FEED_PAGES = [
  '',
  'series/:id/',
  'topics/:slug/',
  'topics/:slug/:language/',
  'by/:slug/',
  'by/:slug/:language/',
  ':language/',
];

/**
 * Every fixed address of the site, and what follows from it: whether a story may claim it, whether search engines list
 * it, how long caches keep it, when it is uploaded, and whether a reader's device keeps it. Addresses that come from
 * stories (pages, days, topics) or from `publication.yaml` (former feeds) are not in this table.
 *
 * The first match counts.
 */
export const OWN_ADDRESSES: readonly OwnAddress[] = [
  ...Object.values(paths).map((path) => ({ path, upload: 'pages', isListed: true }) as const),
  { path: readerPaths.offline, upload: 'pages', offline: 'answers' },
  { path: readerPaths.saved, upload: 'pages', offline: 'answers' },
  { path: readerPaths.data, upload: 'pages', offline: 'answers' },
  { path: readerPaths.search, upload: 'pages' },
  { path: files.notFound, upload: 'pages' },

  { path: '/_astro/*', upload: 'assets', isLasting: true, isCode: true, offline: 'shell' },
  { path: '/reader/*', upload: 'assets', isLasting: true, isCode: true, offline: 'shell' },
  { path: '/fonts/*', upload: 'assets', isLasting: true, offline: 'shell' },
  { path: '/pictures/*', upload: 'assets', isLasting: true, isShared: true, offline: 'kept' },
  { path: '/share/*', upload: 'assets', isLasting: true, isShared: true },
  ...[files.touchIcon, files.faviconIco, files.faviconSvg, files.icon192, files.icon512, files.iconMaskable].map(
    (path) => ({ path, upload: 'assets', isShared: true }) as const,
  ),
  { path: files.feedStyle, upload: 'assets' },
  { path: '/a/:code.svg', upload: 'assets' },
  { path: '/series/:code.svg', upload: 'assets' },

  ...Object.values(FEED_FILES).flatMap((file) =>
    FEED_PAGES.map((page) => ({ path: `/${page}${file}`, upload: 'indexes' }) as const),
  ),
  { path: '/search/index/stories/*', upload: 'indexes', isLasting: true },
  ...FOLDERS.map((kind) => ({ path: `/search/index/:year/${kind}/*`, upload: 'indexes', isLasting: true }) as const),
  { path: '/search/index/*', upload: 'indexes' },
  { path: files.searchParts, upload: 'indexes' },
  { path: files.searchTitles, upload: 'indexes' },
  { path: files.offline, upload: 'indexes' },
  { path: '/series/:id/offline.json', upload: 'indexes' },
  { path: files.withdrawn, upload: 'indexes' },
  { path: files.opml, upload: 'indexes' },
  { path: files.sitemapIndex, upload: 'indexes' },
  { path: files.newsSitemap, upload: 'indexes' },
  { path: '/sitemaps/*', upload: 'indexes' },
  { path: files.robots, upload: 'indexes' },
  { path: files.llms, upload: 'indexes' },
  { path: files.manifest, upload: 'indexes' },
  { path: files.redirects, upload: 'indexes' },
  { path: files.headers, upload: 'indexes' },
  { path: '/redirects/*', upload: 'indexes' },
  { path: '/hosts/*', upload: 'indexes' },
  { path: files.worker, upload: 'worker' },

  { path: '/a/*', upload: 'pages' },
  // Addresses that hosts reserve at the front of a site; the build writes none of them.
  ...['/_worker.js', '/_routes.json', '/CNAME', '/404/', '/500/', '/500.html', '/.well-known/*', '/cdn-cgi/*'].map(
    (path) => ({ path }),
  ),
];

/** The row of a file of the site, by its path from the front: `reader/0123456789.js`. */
export function rowOfFile(file: string): OwnAddress | undefined {
  return rowOf(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** The row of an address. */
function rowOf(path: string): OwnAddress | undefined {
  return (
    formerFeeds().find((row) => row.path === path) ?? OWN_ADDRESSES.find((_, index) => PATTERNS[index]?.test(path))
  );
}

/**
 * Whether a path is closed to stories: because the site uses it, because it is below a file, or because files there only
 * last until the next build.
 *
 * @param key lower case, with a slash at its end
 */
export function isReserved(key: string): boolean {
  return RESERVED.some((pattern) => pattern.test(key)) || formerFeeds().some(({ path }) => toReserved(path).test(key));
}

/** The rows of feeds of an older site. */
export function formerFeeds(): readonly OwnAddress[] {
  return publication.formerFeeds.map(({ from }) => ({
    path: from,
    upload: from.endsWith('/') ? 'pages' : 'indexes',
  }));
}

/** Folders of the files that every page needs: `/_astro/` and the like. */
export const shellFolders = folders(({ offline }) => offline === 'shell');

/** Folders of all files that a device caches for good, because their names hold a digest. */
export const keptFolders = [...shellFolders, ...folders(({ offline }) => offline === 'kept')];

/** Whether a file, by its path from the front, is a script or a style of the site. */
export function isCode(file: string): boolean {
  return rowOfFile(file)?.isCode === true;
}

/** Pages that show what is on a device, and work without a network; the first replaces any other page. */
export const pagesOnDevice = OWN_ADDRESSES.filter(({ offline }) => offline === 'answers').map(({ path }) => path);

/** Pages for search engines. */
export const listedPages = OWN_ADDRESSES.filter(({ isListed }) => isListed).map(({ path }) => path);

/** A pattern of paths as a regular expression: `*` at the end matches anything, `:name` a part or the beginning of one. */
function toRegex(path: string): RegExp {
  const isOpen = path.endsWith('*');
  const [first = '', ...rest] = path.slice(0, isOpen ? -1 : undefined).split(/:\w+/);
  return new RegExp(`^${[first, ...rest].map((text) => RegExp.escape(text)).join('[^/]+')}${isOpen ? '' : '$'}`);
}

/**
 * The same for the addresses that stories claim: a folder with everything below it, and a file as the folder that it
 * would block.
 */
function toReserved(path: string): RegExp {
  const lower = path.toLowerCase();
  if (lower.endsWith('/')) return toRegex(lower);
  return toRegex(lower.endsWith('*') ? lower : `${lower}/*`);
}

function folders(isWanted: (row: OwnAddress) => boolean): readonly string[] {
  return OWN_ADDRESSES.filter((row) => row.path.endsWith('/*') && isWanted(row)).map(({ path }) => path.slice(0, -1));
}

const PATTERNS = OWN_ADDRESSES.map(({ path }) => toRegex(path));
const RESERVED = OWN_ADDRESSES.map(({ path }) => toReserved(path));

export interface OwnAddress {
  /** from the front page; `*` at the end matches anything below, `:name` one part or the beginning of one */
  readonly path: string;
  /**
   * order of uploads: files that pages need, then pages, then lists of pages, then the worker; absent if no build writes
   * it
   */
  readonly upload?: 'assets' | 'pages' | 'indexes' | 'worker';
  /** whether search engines list it */
  readonly isListed?: boolean;
  /** whether its name changes with its bytes, so that caches keep it for good */
  readonly isLasting?: boolean;
  /** whether pages of other sites may show it */
  readonly isShared?: boolean;
  /** a script or a style: kept for a while after the last page that uses it */
  readonly isCode?: boolean;
  /** `answers`: a page on every device; `shell`: what every page needs; `kept`: downloaded on request */
  readonly offline?: 'answers' | 'shell' | 'kept';
}
