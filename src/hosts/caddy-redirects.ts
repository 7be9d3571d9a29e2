import { spellings, type Redirect } from '../views/addresses/redirects.ts';
import { href } from '../addresses/urls.ts';
import { siteUrl } from '../publication.ts';
import { escapeRegex } from './headers.ts';

const HEAD = `# Redirects for a site block. docs/addresses.md says how to use them.
map {path} {moved_to} {
	default ""
`;

// The target gets a question mark only if there is a query.
const TAIL = `}
@moved_with_query {
	not vars {moved_to} ""
	not vars {query} ""
}
redir @moved_with_query {moved_to}?{query} 301
@moved not vars {moved_to} ""
redir @moved {moved_to} 301
`;

/** Redirects for a site block of Caddy (caddyserver.com/docs/caddyfile/directives/map); `{path}` is decoded. */
export function formatCaddyRedirects(redirects: readonly Redirect[], url: URL = siteUrl): string {
  const base = decodeURI(url.pathname);
  const lines = redirects.flatMap(({ from, to }) => {
    const target = quote(href(to, url).replaceAll('$', '%24'));
    return spellings(from).map((path) => `\t${quote(key(base + path.slice(1)))} ${target}\n`);
  });
  return HEAD + lines.join('') + TAIL;
}

/**
 * A brace begins a placeholder or an environment variable, even within quotes. Only a regular expression can avoid that.
 */
export function key(path: string): string {
  return /[{}]/.test(path) ? `~^${escapeRegex(path)}$` : path;
}

/** In a Caddyfile a backslash needs no escape; a quotation mark does. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
