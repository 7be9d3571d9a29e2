import { OWN_ADDRESSES } from '../addresses/own-addresses.ts';
import { contentSecurityPolicy, type InlineCode } from './content-security-policy.ts';

/*
 * What goes with every answer of the site, whoever serves it: the one source for `_headers`, nginx and Caddy, and by way of
 * the first for `npm run serve`.
 */

/** Two years, without subdomains, which may be somebody else's. */
const STRICT_TRANSPORT = 'max-age=63072000';

/** Devices and powers that no page asks for. */
const REFUSED = ['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/** Browsers ask for it each time; the answer is mostly 304. */
const ASK_AGAIN: Header = ['Cache-Control', 'no-cache'];

/** The name of such a file holds a digest of its bytes. */
const FOR_EVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** Pages and scripts are for this site alone. Pictures are in feeds too, which feed readers show on other sites. */
const OWN: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
const SHARED: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

/**
 * The headers of a site whose pages hold this code.
 *
 * @param forms origins of other services that forms of the pages lead to
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

/** Media types by the ending of a file's name. Feeds have types that a browser shows, with their style. */
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

/** Whether a header is another for some files. */
export function isVaried({ some }: SiteHeaders, name: string): boolean {
  return some.some(({ headers }) => headers.some(([each]) => each === name));
}

/** The values of a header by the patterns of the files that have them. */
export function valuesOf({ some }: SiteHeaders, name: string): readonly (readonly [pattern: string, value: string])[] {
  return some.flatMap(({ pattern, headers }) =>
    headers.filter(([each]) => each === name).map(([, value]) => [pattern, value] as const),
  );
}

/** It is sent over HTTPS only (RFC 6797, 7.2), so servers have a rule of its own for it. */
export const HTTPS_ONLY = 'Strict-Transport-Security';

/** The name a header's value has as a variable of a server. */
export function variableOf(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

/** A pattern of paths as a regular expression that PCRE and RE2 read alike. */
export function regexOf(base: string, pattern: string): string {
  const isOpen = pattern.endsWith('*');
  const path = escapeRegex(base + pattern.slice(1, isOpen ? -1 : undefined));
  return `^${path.replace(/:\w+/g, '[^/]+')}${isOpen ? '' : '$'}`;
}

/**
 * Escapes a text for a regular expression. A brace is written as its number, because in a Caddyfile it begins a placeholder.
 */
export function escapeRegex(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]|]/g, '\\$&')
    .replaceAll('{', '\\x7b')
    .replaceAll('}', '\\x7d');
}

export type Header = readonly [name: string, value: string];

export interface SiteHeaders {
  /** with every answer, errors and redirects too */
  readonly all: readonly Header[];
  /** in the place of those of the same name, where a file is at a path under the base: `*` at the end is anything, `:name` one part */
  readonly some: readonly { readonly pattern: string; readonly headers: readonly Header[] }[];
}
