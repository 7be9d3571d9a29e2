/**
 * Parses the address of a front page and adds the slash at its end; undefined if the text is not one. Its path needs no
 * encoding: Astro compares it with decoded paths when it renders, and finds no page under another one.
 */
export function parseSiteUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || /\/\/|%/.test(url.pathname)) return undefined;
  if (url.search || url.hash || url.username || url.password) return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
