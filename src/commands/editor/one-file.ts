import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MEDIA_TYPES } from '../../hosts/headers.ts';
import { escapeHtml } from '../../editing/overview-html.ts';

const TYPES: ReadonlyMap<string, string> = new Map(Object.entries(MEDIA_TYPES));

/** Tags for machines: addresses, and files to fetch. The preview has no address, and no host has its pictures. */
const HEAD_TAGS =
  /<link\b(?![^>]*\brel="?stylesheet)[^>]*>|<meta\b[^>]*\b(?:property="og:|name="(?:twitter:|robots))[^>]*>/g;

const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>/g;

const BANNER_STYLE =
  'position:sticky;inset-block-start:0;z-index:9;margin:0;padding:.5rem 1rem;background:#ffd54a;color:#1c1a17;font:600 .95rem/1.4 system-ui,sans-serif;text-align:start';

/**
 * Turns a page of a built site into one file that looks the same without the site. Styles, fonts and pictures are
 * inlined; scripts are removed. A banner says that the page is not published, and search engines are asked not to index
 * it.
 *
 * @param url the front page of the site; links of the page lead there
 */
export function makeOneFile(html: string, { folder, url, bannerText }: OneFileOptions): string {
  const base = url.pathname;
  const data = (address: string): string | undefined => {
    if (!address.startsWith(base) || address.startsWith('//')) return undefined;
    const file = decodeURI(address.slice(base.length).split(/[?#]/, 1)[0] ?? '');
    const bytes = readFileSync(path.join(folder, file));
    return `data:${TYPES.get(path.extname(file).slice(1)) ?? 'application/octet-stream'};base64,${bytes.toString('base64')}`;
  };
  const inStyles = (css: string) => css.replace(/url\("?([^")]+)"?\)/g, (whole, address: string) => {
    const found = address.startsWith('data:') ? undefined : data(address);
    return found === undefined ? whole : `url("${found}")`;
  }); // prettier-ignore
  const banner = `<p role="note" lang="en" dir="ltr" style="${BANNER_STYLE}">${escapeHtml(bannerText)}</p>`;
  return html
    .replace(SCRIPTS, '')
    .replace(HEAD_TAGS, '')
    .replace(/<link\b[^>]*\brel="?stylesheet[^>]*>/g, (link) => {
      const media = /\bmedia="([^"]*)"/.exec(link)?.[1];
      const file = decodeURI((/\bhref="([^"]*)"/.exec(link)?.[1] ?? '').slice(base.length));
      return `<style${media === undefined ? '' : ` media="${media}"`}>${readFileSync(path.join(folder, file), 'utf8')}</style>`;
    })
    .replace(
      /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g,
      (_, open: string, css: string, close: string) => open + inStyles(css) + close,
    ) // prettier-ignore
    .replace(/<source\b[^>]*>/g, '')
    .replace(/<img\b[^>]*>/g, (img) =>
      img
        .replace(/\s(?:srcset|sizes)="[^"]*"/g, '')
        .replace(/\ssrc="([^"]*)"/, (_, address: string) => ` src="${data(address) ?? address}"`),
    )
    .replace(/\shref="(\/(?!\/)[^"]*)"/g, (_, address: string) => ` href="${url.origin}${address}"`)
    .replace(/<head>/, '<head><meta name="robots" content="noindex, nofollow, noarchive">')
    .replace(/<body\b[^>]*>/, (body) => body + banner);
}

interface OneFileOptions {
  /** of the built site */
  readonly folder: string;
  readonly url: URL;
  /** text of the banner */
  readonly bannerText: string;
}
