import { z } from 'astro/zod';
import { findInvisible } from './invisible.ts';
import { normaliseSlug } from './slug.ts';

const WRITE = 'an earlier path on this site, such as /2023/11/17/old-slug/';

/** A file name on common file systems holds 255 bytes. */
const MAX_SEGMENT_BYTES = 255;

/** The system with the lowest limit takes paths of 1,024 bytes (macOS), including the folder of the site. */
const MAX_BYTES = 800;

/** An earlier path of a story in the form that redirects are made from: decoded, NFC, with a slash at its end. */
export const alias = z.string({ error: WRITE }).transform((value, ctx) => {
  const note = explainAlias(value);
  if (note === undefined) return normaliseAlias(value);
  ctx.addIssue({ code: 'custom', message: WRITE, params: { note } });
  return z.NEVER;
});

/** Why a text cannot be an earlier path; undefined if it can. */
export function explainAlias(text: string): string | undefined {
  if (text.trim() === '') return 'empty';
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(text)) return 'an address with a host, not a path on this site';
  if (/[?#]/.test(text)) return 'a question mark or #, which a path cannot contain';
  if (/%2f|%5c/i.test(text)) return 'an encoded slash';
  const path = decode(text);
  if (path === undefined) return 'a % that does not encode a character';
  if (!path.startsWith('/') || path.startsWith('//')) return 'does not begin with a single slash';
  if (/\p{Cc}/u.test(path)) return 'a control character';
  const invisible = findInvisible(path);
  if (invisible) return invisible.note;
  if (path.includes('\\')) return 'a backslash';
  if (/[?#%<>"|*]/.test(path)) return 'one of ? # % < > " | *';
  if (Buffer.byteLength(path) > MAX_BYTES) return `${Buffer.byteLength(path)} bytes, ${MAX_BYTES} at most`;
  if (path === '/') return 'the front page';
  for (const segment of path.replace(/\/$/, '').slice(1).split('/')) {
    if (segment === '') return 'two slashes in a row';
    if (segment.startsWith('.')) return 'a part that begins with a dot';
    if (segment.trim() !== segment) return 'a space next to a slash';
    if (segment.toLowerCase() === 'index.html') return 'index.html, which a path does not need';
    if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) return `a part longer than ${MAX_SEGMENT_BYTES} bytes`;
  }
  return undefined;
}

/** Two paths with the same key would be the same file on a disk that ignores letter case or accents. */
export function pathKey(path: string): string {
  return normaliseSlug(path);
}

function normaliseAlias(text: string): string {
  const path = (decode(text) ?? text).normalize('NFC');
  return path.endsWith('/') ? path : `${path}/`;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
