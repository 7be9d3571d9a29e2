import { files } from '../addresses/urls.ts';
import { siteUrl } from '../publication.ts';
import { settings, type Settings } from '../settings.ts';
import { MEDIA_TYPES, type Header, type SiteHeaders } from './headers.ts';

/** How much of the file Cloudflare Pages reads (developers.cloudflare.com/pages/configuration/headers). */
const CLOUDFLARE = { rules: 100, characters: 2000 };

/**
 * Writes `_headers` for Netlify and Cloudflare Pages. If two rules give the same header, Cloudflare joins both values, so
 * the second rule removes the first (`!`). Netlify ignores that line and lets the later rule win.
 *
 * @throws Error if Cloudflare would ignore a part of the file
 */
export function formatHostHeaders(
  { all, some }: SiteHeaders,
  { url, isNetlify }: HostSettings = { url: siteUrl, isNetlify: settings.isNetlify },
): string {
  const given = new Set(all.map(([name]) => name));
  const detach = ([name]: Header) => (given.has(name) && !isNetlify ? [`  ! ${name}`] : []);
  const rule = (pattern: string, headers: readonly Header[], before: (header: Header) => string[]) => [
    url.pathname + pattern.slice(1),
    ...headers.flatMap((header) => [...before(header), `  ${header[0]}: ${header[1]}`]),
  ];
  // Hosts know the other types.
  const opml = { pattern: files.opml, headers: [['Content-Type', MEDIA_TYPES['opml'] ?? '']] as const };
  const rules = [rule('/*', all, () => []), ...[...some, opml].map((each) => rule(each.pattern, each.headers, detach))];
  const tooLong = rules.flat().find((line) => line.length > CLOUDFLARE.characters);
  if (tooLong || rules.length > CLOUDFLARE.rules) {
    throw new Error(
      `_headers has ${rules.length} rules, and a line of ${tooLong?.length ?? 0} characters; Cloudflare Pages reads ${CLOUDFLARE.rules} rules and lines of ${CLOUDFLARE.characters}. Give more pages one sheet (src/styles/style-groups.ts).`,
    );
  }
  return `${rules.flat().join('\n')}\n`;
}

/** Settings that decide how a host reads its files. */
export interface HostSettings extends Pick<Settings, 'isNetlify'> {
  readonly url: URL;
}
