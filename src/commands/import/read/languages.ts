import path from 'node:path';
import { canonicalTag, isLanguage } from '../../../schemas/fields/language-tag.ts';

/** Folders that contain a folder for each language. */
const ABOVE = /^(?:content|pages|i18n|_i18n|_posts|_drafts|posts|src|site|docs)\//;

/** Two letters, possibly with a country or script. Three letters are usually an ordinary name of a folder. */
const TAG = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;

/**
 * Returns the language in a post's file or folder: `port.ja.md`, `index.fr.md`, `content/ja/posts/port.md`, `ja/posts/port.md`.
 *
 */
export function languageOf(file: string): string | undefined {
  const base = path.posix.basename(file).replace(/\.[a-z]+$/i, '');
  const dot = base.lastIndexOf('.');
  const inName = dot > 0 ? tagOf(base.slice(dot + 1)) : undefined;
  if (inName !== undefined) return inName;
  let rest = file;
  while (ABOVE.test(rest)) rest = rest.slice(rest.indexOf('/') + 1);
  const folder = rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : '';
  return tagOf(folder);
}

/** Returns the name of a file without its language. */
export function withoutLanguage(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && tagOf(name.slice(dot + 1)) !== undefined ? name.slice(0, dot) : name;
}

function tagOf(text: string): string | undefined {
  if (!TAG.test(text)) return undefined;
  const tag = canonicalTag(text.replace('_', '-'));
  return tag !== undefined && isLanguage(tag) ? tag : undefined;
}
