import { OWN_ADDRESSES } from '../addresses/own-addresses.ts';
import { contentSecurityPolicy, type InlineCode } from './content-security-policy.ts';

/*
 * The headers of every answer, whoever serves the site. `_headers`, nginx and Caddy are made from them, and
 * `npm run serve` reads `_headers`.
 */

/** Two years. Subdomains are left out, because they may belong to somebody else. */
const STRICT_TRANSPORT = 'max-age=63072000';

/** Features of the browser that no page uses. */
const REFUSED = ['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/** Browsers ask every time; the answer is usually 304. */
const ASK_AGAIN: Header = ['Cache-Control', 'no-cache'];

/** For files whose name holds a digest of their bytes. */
const FOR_EVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** Pages and scripts are for this site alone. Pictures are also in feeds, which feed readers show on other sites. */
const OWN: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
const SHARED: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

/**
 * The headers of a site with this code inside its pages.
 *
 * @param forms origins of other services that forms may be sent to
 */
export function siteHeaders(inline: InlineCode, forms: readonly string[] = []): SiteHeaders {
  return {
    all: [
      ['Content-Security-Policy', contentSecurityPolicy(inline, forms)],
      ['Strict-Transport-Security', STRICT_TRANSPORT],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['Permissions-Policy', REFUSED.map((power) => `${power}=()`).join(', ')],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      OWN,
      ASK_AGAIN,
    ],
    some: [
      ...OWN_ADDRESSES.filter(({ isLasting, isShared }) => isLasting || isShared).map(
        ({ path, isLasting, isShared }) => ({
          pattern: path,
          headers: [...(isShared ? [SHARED] : []), ...(isLasting ? [FOR_EVER] : [])],
        }),
      ),
    ],
  };
}

/** Media types by file extension. Feeds have types that a browser shows with their style sheet. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wav: 'audio/wav',
};

/** Whether some files have their own value for a header. */
export function isVaried({ some }: SiteHeaders, name: string): boolean {
  return some.some(({ headers }) => headers.some(([each]) => each === name));
}

/** The values of a header, by the patterns of the files that have them. */
export function valuesOf({ some }: SiteHeaders, name: string): readonly (readonly [pattern: string, value: string])[] {
  return some.flatMap(({ pattern, headers }) =>
    headers.filter(([each]) => each === name).map(([, value]) => [pattern, value] as const),
  );
}

/** Only allowed over HTTPS (RFC 6797, 7.2), so servers have a separate rule for it. */
export const HTTPS_ONLY = 'Strict-Transport-Security';

/** The name of the server variable that holds a header's value. */
export function variableOf(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

/** A pattern of paths as a regular expression for both PCRE and RE2. */
export function regexOf(base: string, pattern: string): string {
  const isOpen = pattern.endsWith('*');
  const path = escapeRegex(base + pattern.slice(1, isOpen ? -1 : undefined));
  return `^${path.replace(/:\w+/g, '[^/]+')}${isOpen ? '' : '$'}`;
}

/**
 * Escapes a text for a regular expression. A brace is written as its code, because it begins a placeholder in a
 * Caddyfile.
 */
export function escapeRegex(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]|]/g, '\\$&')
    .replaceAll('{', '\\x7b')
    .replaceAll('}', '\\x7d');
}

export type Header = readonly [name: string, value: string];

export interface SiteHeaders {
  /** for every answer, including errors and redirects */
  readonly all: readonly Header[];
  /**
   * replace headers of the same name for files that match the pattern under the base: `*` at the end matches anything,
   * `:name` one part
   */
  readonly some: readonly { readonly pattern: string; readonly headers: readonly Header[] }[];
}
