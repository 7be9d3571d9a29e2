import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawQr } from '../formats/qr.ts';
import { redirectPage } from '../formats/redirect-page.ts';
import { PLAIN_FILES, type PlainFiles } from '../model/plain-files.ts';
import { absolute, shortPath, shortQrPath } from '../model/urls.ts';

/**
 * Writes the pages of short links and earlier addresses and the QR codes: half of all files of a large archive, which
 * Astro would take through its page renderer one by one.
 */
export default function plainFiles(): AstroIntegration {
  return {
    name: 'plain-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const list = path.join(folder, PLAIN_FILES);
        const { redirects, codes } = JSON.parse(readFileSync(list, 'utf8')) as PlainFiles;
        rmSync(list);
        for (const { from, to } of redirects) write(path.join(folder, from, 'index.html'), redirectPage(to));
        for (const id of codes) write(path.join(folder, shortQrPath(id)), drawQr(absolute(shortPath(id))));
      },
    },
  };
}

/** At once: a promise for each of so many files costs more than the writing. A file that is there is never replaced. */
function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
}
