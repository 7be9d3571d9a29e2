import { withoutIgnored } from './invisible.ts';

/** Letters of any script, digits and combining marks, in words joined by single hyphens. */
const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u;

/** Device names Windows refuses in any folder (learn.microsoft.com, "Naming Files, Paths, and Namespaces"), and the file every folder of the site has. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|index)$/;

/** A file name on common file systems holds 255 bytes; 200 leaves room for what a format appends. */
const MAX_BYTES = 200;

/**
 * Nearly every address has only these characters, which need no normalization. There are ten addresses for each story.
 */
const IS_NORMAL = /^[a-z0-9/._-]*$/;

/**
 * The spelling in which two addresses are compared: NFC and lower case, without invisible characters. The lower case of
 * a Turkish İ is an i with a second dot above the first.
 */
export function normaliseSlug(text: string): string {
  if (IS_NORMAL.test(text)) return text;
  return withoutIgnored(text.normalize('NFC')).toLowerCase().replaceAll('i\u0307', 'i').normalize('NFC');
}

/** Why a text cannot be part of an address; undefined if it can. */
export function explainSlug(text: string): string | undefined {
  const slug = normaliseSlug(text);
  if (slug === '') return 'empty';
  if (/\p{Cc}/u.test(slug)) return 'a control character';
  if (/[/\\]/.test(slug)) return 'a slash';
  if (slug.includes('..')) return 'two dots';
  if (!SLUG.test(slug)) return 'other characters than letters, digits and single hyphens';
  if (RESERVED.test(slug)) return `"${slug}" is a reserved name`;
  if (Buffer.byteLength(slug) > MAX_BYTES) return `${Buffer.byteLength(slug)} bytes, ${MAX_BYTES} at most`;
  return undefined;
}

/** Makes a slug from free text, such as the name of a topic or author; empty if no part of it can be in an address. */
export function slugFrom(text: string): string {
  return normaliseSlug(text.normalize('NFKC'))
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/(^|-)\p{M}+/gu, '$1')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/** Signs that distinguish names, although an address cannot contain them: C, C++ and C#. */
const DISTINCTIVE_SIGNS = /[\p{S}#&@%*]/u;

/** A key that two spellings of a name share. Two different names with the same address have different keys. */
export function nameKey(name: string): string {
  const signs = [...withoutIgnored(name.normalize('NFKC'))]
    .filter((character) => DISTINCTIVE_SIGNS.test(character))
    .join('');
  return signs === '' ? slugFrom(name) : `${slugFrom(name)} ${signs}`;
}
