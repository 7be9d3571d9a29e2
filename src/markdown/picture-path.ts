/** RFC 3986 scheme, after white space and control characters, which browsers skip. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The path of a picture beside the story as its Markdown or HTML names it, decoded and without `./`; undefined if the
 * address leads to another site or contains the picture itself (`data:`).
 */
export function picturePath(src: string): string | undefined {
  const address = src.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '');
  if (SCHEME.test(address) || /^[/\\]{2}/.test(address)) return undefined;
  return decode(address).replace(/^(?:\.\/+)+/, '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone % is part of a file name, not an escape.
    return path;
  }
}
