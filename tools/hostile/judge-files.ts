import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { create as readFont } from 'fontkitten';
import { JSDOM } from 'jsdom';
import { transform } from 'lightningcss';
import RssParser from 'rss-parser';
import sharp from 'sharp';
import { parseSync } from 'vite';
import { parseXml, readFeeds } from '../lib/feeds.ts';
import { listFiles } from '../../src/lib/files/list-files.ts';
import { policyOf } from '../lib/policy.ts';
import { dangersIn } from './dangers-in.ts';
import type { Claim, Fault, ReportFault } from './claims.ts';
import { dangersOfPage } from './judge-document.ts';

const parser = new new JSDOM('').window.DOMParser();
const rss = new RssParser();

/** The address that the sites of the trials are built for (tools/lib/publication.ts). */
const PICTURES = ['/pictures/', 'https://kawaraban.example/pictures/'];

/** How large a page of HTML may be: its fixed parts, and several times the largest file of the content. */
export const PAGE_LIMITS = { bytes: 1_000_000, timesTheContent: 20 } as const;

/**
 * Reads every file of a built site with parsers from elsewhere, and looks for what must not be in the HTML of stories, in pages
 * and in feeds.
 *
 * @param largest bytes of the largest file of the content
 */
export async function judgeFiles(out: string, largest = 0, onFault?: ReportFault): Promise<JudgedFiles> {
  const faults: Fault[] = [];
  const note = (claim: Claim, where: string, what: string) => {
    faults.push({ claim, where, what });
    onFault?.({ claim, where, what });
  };
  const unread = new Map<string, number>();
  const files = listFiles(out);
  const policy = await policyOf(out).catch(() => new Map<string, readonly string[]>());
  const most = PAGE_LIMITS.bytes + PAGE_LIMITS.timesTheContent * largest;
  let read = 0;
  let bytes = 0;
  for (const file of files) {
    const place = path.join(out, file);
    const { size } = await stat(place);
    bytes += size;
    if (file.endsWith('.html') && size > most) note('size', file, `${size} bytes, of stories of at most ${largest}`);
    try {
      const kind = await readByKind(place);
      if (kind === undefined) read += 1;
      else unread.set(kind, (unread.get(kind) ?? 0) + 1);
      if (!file.endsWith('.html')) continue;
      const document = parser.parseFromString(await readFile(place, 'utf8'), 'text/html');
      for (const danger of dangersOfPage(document, policy)) note('pages', file, danger);
    } catch (error) {
      note('parsed', file, error instanceof Error ? error.message.slice(0, 300) : String(error));
    }
  }
  for (const { file, items } of await readFeeds(out)) {
    for (const { url, content } of items)
      for (const danger of dangersIn(content, PICTURES)) note('feeds', file, `${url} ${danger}`);
  }
  for (const stray of await strays(out)) note('place', stray, 'neither a file nor a folder');
  return { read, bytes, unread, faults };
}

/**
 * Reads a file with the parser for its kind.
 *
 * @returns the kind if there is no parser for it, or else undefined
 * @throws if the parser finds it broken
 */
async function readByKind(place: string): Promise<string | undefined> {
  const bytes = await readFile(place);
  const text = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const kind = path.extname(place) || path.basename(place);
  switch (kind) {
    case '.html':
    case '.txt':
    case '.tsv':
    case '.conf':
    case '_headers':
    case '_redirects':
      refuseControls(text());
      return undefined;
    case '.xml':
    case '.opml':
    case '.svg': {
      const { documentElement } = parseXml(text());
      if (documentElement.localName === 'rss') await rss.parseString(text());
      if (documentElement.querySelector('script, foreignObject, a')) throw new Error('an SVG that runs');
      return undefined;
    }
    case '.json':
    case '.webmanifest':
      JSON.parse(text());
      return undefined;
    case '.css':
      transform({ filename: place, code: bytes, errorRecovery: false });
      return undefined;
    case '.js': {
      const [error] = parseSync(place, text()).errors;
      if (error) throw new Error(error.message);
      return undefined;
    }
    case '.png':
    case '.jpg':
    case '.webp':
    case '.gif':
      await sharp(bytes, { animated: true }).stats();
      return undefined;
    case '.woff2':
      readFont(bytes);
      return undefined;
    default:
      return kind;
  }
}

/** Refuses text that a terminal or a parser would take for a command. None of our texts contains any. */
function refuseControls(text: string): void {
  const found = /[^\P{Cc}\n\t\r]/u.exec(text);
  if (found) throw new Error(`a control character, U+${(found[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

async function strays(out: string): Promise<string[]> {
  const names = await readdir(out, { recursive: true });
  const kinds = await Promise.all(names.map(async (name) => ({ name, stat: await lstat(path.join(out, name)) })));
  return kinds.flatMap(({ name, stat }) => (stat.isFile() || stat.isDirectory() ? [] : [name]));
}

export interface JudgedFiles {
  /** number of files that a parser has read */
  readonly read: number;
  readonly bytes: number;
  /** kinds of files without a parser here, with the number of each */
  readonly unread: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
}
