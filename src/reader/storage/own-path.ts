/** A host that no page is on: a path that leads to another host from here also does so from this site. */
const HERE = 'https://here.invalid';

/**
 * Whether a link to this path leads to a page of this site. Browsers read a backslash as a slash and ignore tabs and line
 * breaks, so that `/<tab>/host/` is another site. Only a path is accepted that the browser reads unchanged (URL Standard).
 */
export function isOwnPath(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.startsWith(import.meta.env.BASE_URL) &&
    !value.startsWith('//') &&
    new URL(HERE + value).href === HERE + value
  );
}
