import { isRemote } from '../../../../loaders/stories/read-picture.ts';
import { isReserved } from '../../../../addresses/own-addresses.ts';
import { sitePath, type ArchiveFiles } from './archive-files.ts';
import { relativeAddress, type LinkIndex } from './link-index.ts';
import { readPlaceholder } from './placeholders.ts';

/** Kinds of files that may be copied to `public/`: documents, tables, sound and pictures. Pages, drawings and scripts could run there. */
const PLAIN_FILE =
  /\.(?:pdf|epub|txt|csv|tsv|zip|gz|tgz|xz|7z|docx?|xlsx?|pptx?|odt|ods|odp|rtf|png|jpe?g|gif|webp|avif|mp3|m4a|ogg|oga|opus|wav|mp4|webm|mov|ics|bib|json|geojson|ya?ml|toml|sig|asc)$/i;

/** Finds the target of a post's link for its story. */
export function followLink(url: string, context: LinkContext): Followed {
  const waiting = readPlaceholder(url);
  if (waiting === 'gone') return { kind: 'gone' };
  if (waiting) return { kind: 'post', url: waiting.final };
  const own = ownPath(url, context.sites);
  const address = own ?? url;
  if (own === undefined && (isRemote(url) || url.startsWith('#') || url.trim() === '')) return { kind: 'elsewhere' };

  const { path, query, fragment } = split(address);
  const zola = path.startsWith('@/') ? path.slice(2) : undefined;
  const found =
    zola === undefined ? context.index.findByPath(path, context.file) : context.index.findByName(zola, context.file);
  if (found?.kind === 'post') {
    const isSelf = found.target === context.target;
    if (isSelf && fragment) return { kind: 'post', url: `#${fragment}` };
    return { kind: 'post', url: relativeAddress(context.target, found.target, fragment) };
  }
  const file = context.files.find(context.file, path);
  if (file !== undefined) return followFile(file, fragment, context);

  const kept = found?.path ?? rooted(path, context.file);
  const whole = `${kept}${query}${fragment === undefined ? '' : `#${fragment}`}`;
  // With a host the link leads to the old site, as long as that exists.
  const [site] = context.sites;
  return { kind: found ? 'page' : 'nowhere', url: site === undefined ? whole : new URL(whole, site).href, path: kept };
}

function followFile(file: string, fragment: string | undefined, { copyFiles, sites }: LinkContext): Followed {
  const path = sitePath(file);
  const url = `${encodeURI(path)}${fragment === undefined ? '' : `#${fragment}`}`;
  // A copy would replace a file that the build writes, such as a feed or robots.txt.
  const isOwn = isReserved(`${path.toLowerCase()}/`);
  if (copyFiles && !isOwn && PLAIN_FILE.test(file)) return { kind: 'file', url, file, path };
  const [site] = sites;
  return {
    kind: isOwn ? 'own file' : PLAIN_FILE.test(file) ? 'left file' : 'running file',
    url: site ? new URL(url, site).href : url,
    path,
  };
}

/** Returns the path of an absolute address of the old site, from its front page. */
export function ownPath(url: string, sites: readonly URL[]): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(url)) return undefined;
  const parsed = URL.parse(url, 'https://a.invalid/');
  const bare = (host: string) => host.replace(/^www\./, '');
  for (const site of sites) {
    if (!parsed || bare(parsed.host) !== bare(site.host)) continue;
    const base = site.pathname.replace(/\/$/, '');
    if (base !== '' && parsed.pathname !== base && !parsed.pathname.startsWith(`${base}/`)) continue;
    return `${parsed.pathname.slice(base.length) || '/'}${parsed.search}${parsed.hash}`;
  }
  return undefined;
}

/** Resolves a relative path from the root of the old site, if the post's file says where its page was. */
function rooted(path: string, file: string): string {
  if (path.startsWith('/')) return path;
  return new URL(path, new URL(sitePath(file), 'https://a.invalid/')).pathname;
}

function split(address: string): { path: string; query: string; fragment: string | undefined } {
  const hash = address.indexOf('#');
  const before = hash === -1 ? address : address.slice(0, hash);
  const mark = before.indexOf('?');
  return {
    path: mark === -1 ? before : before.slice(0, mark),
    query: mark === -1 ? '' : before.slice(mark),
    fragment: hash === -1 ? undefined : address.slice(hash + 1),
  };
}

export interface LinkContext {
  /** Path of the post in the archive. */
  readonly file: string;
  /** Path of its story in the content folder. */
  readonly target: string;
  readonly index: LinkIndex;
  readonly files: ArchiveFiles;
  /** Addresses of the old site; the first one is its current address. */
  readonly sites: readonly URL[];
  /** Whether files that posts link to are copied. */
  readonly copyFiles: boolean;
}

export type Followed =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'post'; readonly url: string }
  | { readonly kind: 'file'; readonly url: string; readonly file: string; readonly path: string }
  | {
      readonly kind: 'page' | 'nowhere' | 'left file' | 'own file' | 'running file';
      readonly url: string;
      /** On the old site. */
      readonly path: string;
    };
