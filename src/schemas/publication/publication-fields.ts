import { z } from 'astro/zod';
import { addressOf, isWebAddress } from '../fields/fields.ts';
import { findInvisibleInAddress } from '../fields/invisible.ts';
import { parseInstant } from '../fields/instant.ts';
import { parseSiteUrl } from '../fields/site-url.ts';

/*
 * The kinds of value that only the facts of a publication have. As in fields.ts, the error message is what to write, and
 * `params.note` says what is wrong with what was found.
 */

const SITE = 'the address of the front page, such as https://news.example/ or https://host.example/news/';
const TAG = 'a host and a day, such as news.example,2026-01-31';
const COUNTRY = 'the ISO 3166 code of a country, such as JP';
const LINK = 'a path of this site, such as /topics/harbours/, or the address of another site';
const READERS = 'an e-mail address, a path of this site, or the address of another site';
const SHARE = 'an address with {url} in it, such as https://social.example/share?text={title}&url={url}';

/** Public address of the front page, with a slash at its end. */
export const siteAddress = z.string({ error: SITE }).transform((value, ctx) => {
  const url = parseSiteUrl(value);
  if (url) return url.href;
  const isEncoded = URL.parse(value)?.pathname.includes('%');
  const note = isEncoded ? 'a path with other characters than a–z, 0–9, - and _' : 'not the address of a front page';
  ctx.addIssue({ code: 'custom', message: SITE, params: { note } });
  return z.NEVER;
});

/** A host and a day on which it belonged to the publication (RFC 4151, 2.1). */
export const tagAuthority = z.string({ error: TAG }).superRefine((value, ctx) => {
  const [, day] = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?,(\d{4}(?:-\d\d(?:-\d\d)?)?)$/i.exec(value) ?? [];
  if (day === undefined) ctx.addIssue({ code: 'custom', message: TAG, params: { note: 'not a host and a day' } });
  else if (!parseInstant(`${`${day}-01-01`.slice(0, 10)}T00:00:00Z`))
    ctx.addIssue({ code: 'custom', message: TAG, params: { note: 'not a day of the calendar' } });
});

/** A country by its code, in capitals. */
export const country = z.string({ error: COUNTRY }).transform((value, ctx) => {
  const code = /^[a-z]{2}$/i.test(value) ? new Intl.Locale(`und-${value}`).region : undefined;
  if (code !== undefined && names.of(code) !== undefined && !OTHER_CODES.has(code)) return code;
  ctx.addIssue({ code: 'custom', message: COUNTRY, params: { note: 'no country has this code' } });
  return z.NEVER;
});

/** The target of a link at the top or foot of the pages. */
export const link = addressOf(LINK, (value) => isPath(value) || isWebAddress(value) || value.startsWith('mailto:'));

/** Where readers can write to. */
export const placeOfReaders = addressOf(READERS, (value) => isEmail(value) || isPath(value) || isWebAddress(value));

/** An address for sharing a story, with places for its headline and its address. */
export const shareAddress = z.string({ error: SHARE }).superRefine((value, ctx) => {
  const note = explainShare(value);
  if (note !== undefined) ctx.addIssue({ code: 'custom', message: SHARE, params: { note } });
});

/** Whether a text is an e-mail address, as somebody types it. */
export function isEmail(value: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(value);
}

function explainShare(value: string): string | undefined {
  const [other] = value.match(/\{(?!title\}|url\})[^}]*\}?/) ?? [];
  if (other !== undefined) return `${other} has no meaning here`;
  if (!value.includes('{url}')) return 'no {url} in it';
  const invisible = findInvisibleInAddress(value);
  if (invisible) return invisible.note;
  return isWebAddress(value.replace(/\{(?:title|url)\}/g, '')) ? undefined : 'not an absolute address';
}

/** A path from the front page; two slashes would begin another host. */
function isPath(value: string): boolean {
  return /^\/(?!\/)\S*$/.test(value);
}

/** Regions of the platform that are not countries: Europe, the world, unknown places. */
const OTHER_CODES = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
