import { spellings, type Redirect, type Redirects } from '../views/addresses/redirects.ts';
import { href } from '../addresses/urls.ts';
import { siteUrl } from '../publication.ts';
import { settings } from '../settings.ts';
import type { HostSettings } from './host-headers.ts';

/** What Cloudflare Pages reads of one file (developers.cloudflare.com/pages/configuration/redirects). */
const CLOUDFLARE = { lines: 2000, characters: 1000 };

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it. Written for Cloudflare it ends where that host stops reading, and
 * short links have the room that earlier paths leave. Written for Netlify it has no end, and `301!` puts each line before
 * the page that stands there for hosts without redirects, which Netlify would else show; Cloudflare refuses that spelling.
 *
 * @returns `left` counts the earlier paths for which there is no room: their pages lead on by themselves
 */
export function formatHostRedirects(
  { feeds, aliases, shortLinks }: Redirects,
  { url, isNetlify }: HostSettings = { url: siteUrl, isNetlify: settings.isNetlify },
): { text: string; left: number } {
  const lines: string[] = [];
  const add = (redirect: Redirect): boolean => {
    const more = linesOf(redirect, url, isNetlify ? '301!' : '301');
    const fits =
      isNetlify ||
      (lines.length + more.length <= CLOUDFLARE.lines && more.every((line) => line.length <= CLOUDFLARE.characters));
    if (fits) lines.push(...more);
    return fits;
  };
  for (const redirect of feeds) add(redirect);
  const left = aliases.filter((redirect) => !add(redirect)).length;
  for (const redirect of shortLinks) add(redirect);
  return { text: lines.map((line) => `${line}\n`).join(''), left };
}

function linesOf({ from, to }: Redirect, url: URL, status: string): string[] {
  return spellings(from).map((path) => `${source(path, url)} ${href(to, url)} ${status}`);
}

/** The path as browsers ask for it (URL Standard); a colon would begin a placeholder and a space end the field. */
function source(path: string, url: URL): string {
  return new URL(url.pathname + path.slice(1), url).pathname.replaceAll(':', '%3A').replaceAll('*', '%2A');
}
