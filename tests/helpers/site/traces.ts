import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fold } from '../../../src/reader/search/query/fold.ts';
import { listFiles } from '../../../tools/lib/folders.ts';

/** Reads each file as text, by its name. Bytes that are not text become one character each. Packed files are unpacked. */
export async function readAll(site: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of listFiles(site)) {
    const packed = await readFile(path.join(site, file));
    const isIndex = packed[0] === 0x1f && packed[1] === 0x8b;
    const bytes = isIndex ? gunzipSync(packed) : packed;
    texts.set(
      file,
      bytes.toString(
        isIndex || /\.(?:html|svg|txt|xml|json|opml|css|js|conf)$|(?:^|\/)(?:_redirects|Caddyfile)$/.test(file)
          ? 'utf8'
          : 'latin1',
      ),
    );
  }
  return texts;
}

/** Whether a word is in any file or name: plain, percent-encoded, with JSON or HTML escapes, or in another Unicode form. */
export function isFound(word: string, texts: ReadonlyMap<string, string>): boolean {
  const forms = new Set(['NFC', 'NFD'].flatMap((form) => spellings(word.normalize(form).toLowerCase())));
  // Digits are searched for as whole numbers, because a digest may contain any four in a row.
  const needles = [...forms].map((form) =>
    /^\d+$/.test(form) ? `(?<![\\da-f])${form}(?![\\da-f])` : RegExp.escape(form),
  );
  const pattern = new RegExp(needles.join('|'));
  return [...texts].some(([name, text]) => pattern.test(name.toLowerCase()) || pattern.test(text.toLowerCase()));
}

function spellings(word: string): string[] {
  const escape = (to: (code: string) => string) =>
    word.replace(/[^\x20-\x7e]/g, (character) => to(character.charCodeAt(0).toString(16)));
  return [
    word,
    ...fold(word),
    encodeURIComponent(word).toLowerCase(),
    escape((code) => `\\u${code.padStart(4, '0')}`),
    escape((code) => `&#x${code};`),
  ];
}
