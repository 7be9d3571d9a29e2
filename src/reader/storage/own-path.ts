/** A host that no page is on: what leads away from it would lead away from this site, too. */
const HERE = 'https://here.invalid';

/**
 * Whether a link to it leads to a page of this site. Browsers take a backslash for a slash and leave out tabs and line breaks, so
 * that `/<tab>/host/` is another site; what is kept is the very path that the browser has read (URL Standard).
 */
export function isOwnPath(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.startsWith(import.meta.env.BASE_URL) &&
    !value.startsWith('//') &&
    new URL(HERE + value).href === HERE + value
  );
}
