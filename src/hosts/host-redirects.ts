import { spellings, type Redirect, type Redirects } from '../views/addresses/redirects.ts';
import { href } from '../addresses/urls.ts';
import { siteUrl } from '../publication.ts';
import { settings } from '../settings.ts';
import type { HostSettings } from './host-headers.ts';

/** How much of the file Cloudflare Pages reads (developers.cloudflare.com/pages/configuration/redirects). */
const CLOUDFLARE = { lines: 2000, characters: 1000 };

/**
 * Writes `_redirects` for Netlify and Cloudflare Pages. For Cloudflare, the file ends where that host stops reading;
 * earlier paths come first, and short links get the space that is left. For Netlify the file has no limit, and `301!`
 * makes each redirect win over the page at its address, which serves hosts without redirects. Cloudflare refuses `301!`.
 *
 * @returns `left` counts the earlier paths that do not fit; their pages redirect by themselves
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

/** The path as browsers request it (URL Standard). A colon would begin a placeholder, and a space would end the field. */
function source(path: string, url: URL): string {
  return new URL(url.pathname + path.slice(1), url).pathname.replaceAll(':', '%3A').replaceAll('*', '%2A');
}
