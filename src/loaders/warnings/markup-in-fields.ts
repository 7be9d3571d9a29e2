import type { z } from 'astro/zod';
import type { Conflict } from '../checks/story-claim.ts';
import { decodeReferences } from '../../lib/text/character-references.ts';
import { asValue } from '../front-matter/quote.ts';
import { textFields } from '../fields/text-fields.ts';

/** A text without any of these has no markup. */
const MAY_BE_MARKUP = /[*_`~[<&\\=]/;

/** Markdown and HTML: emphasis around words, links, footnotes, code, tags. */
const MARKUP: readonly [pattern: RegExp, plain: string][] = [
  [/<(rt|rp)(?: [^<>]*)?>[^<]*<\/\1>/gi, ''],
  [/\s*<br ?\/?>\s*|<\/p>\s*<p>/gi, ' '],
  [
    /<\/?(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|p|q|ruby|s|small|span|strike|strong|sub|sup|u)(?: [^<>]*)?\/?>/gi,
    '',
  ],
  [/<((?:https?:\/\/|mailto:)[^<>\s]+)>/g, '$1'],
  [/!?\[([^\][]+)\](?:\([^\s()]*(?: "[^"]*")?\)|\[[^\][]*\])/g, '$1'],
  [/\[\^[^\][\s]+\]/g, ''],
  [/(?<![\p{L}\p{N}*\\])(\*{1,3})(?=\S)([^*]+)(?<=\S)\1(?![\p{L}\p{N}*])/gu, '$2'],
  [/(?<=[\p{L}\p{N}])\*\*(?=\S)([^*]+)(?<=\S)\*\*|\*\*(?=\S)([^*]+)(?<=\S)\*\*(?=[\p{L}\p{N}])/gu, '$1$2'],
  [/(?<![\p{L}\p{N}_\\])(_{1,2})(?=\S)([^_]+)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2'],
  [/~~(?=\S)([^~]+)(?<=\S)~~/g, '$1'],
  [/(?<!=)==(?=[^\s=])([^=]+)(?<=[^\s=])==(?!=)/g, '$1'],
  [/(`+)([^`]+)\1(?!`)/g, '$2'],
  [/\\(?=[*_`~[\]<>#&\\])/g, ''],
];

/** Finds Markdown and HTML in plain-text fields, where readers would see it as it was typed. */
export function findMarkupInFields(schema: z.ZodObject, entry: { readonly file: string }): Conflict[] {
  return textFields(schema, entry).flatMap(([path, text]) => {
    if (!MAY_BE_MARKUP.test(text)) return [];
    const plain = plainOf(text);
    if (plain === text) return [];
    const note = 'this field is plain text, so readers see the marks as typed';
    const name = path.at(-1);
    const write = typeof name === 'string' ? `${name}: ${asValue(plain)}` : asValue(plain);
    return [{ file: entry.file, path, note, write }];
  });
}

/** Removes the markup of a text. */
function plainOf(text: string): string {
  const plain = decodeReferences(MARKUP.reduce((rest, [pattern, without]) => rest.replace(pattern, without), text));
  return plain === text ? text : plain.replace(/ {2,}/g, ' ').trim();
}
