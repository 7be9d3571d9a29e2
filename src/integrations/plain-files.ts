import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawQr } from '../formats/qr.ts';
import { redirectPage } from '../formats/redirect-page.ts';
import { absolute, fileOf, shortPath, shortQrPath } from '../model/urls.ts';
import { currentRelease } from '../release/current.ts';

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
        const release = currentRelease();
        const { redirects, codes } = release.plainFiles ?? { redirects: [], codes: [] };
        const write = (file: string, key: string, make: () => string) => {
          // Where a page stands that is taken over, too.
          if (release.keys.has(file)) throw new Error(`EEXIST: ${file} is a page of the site.`);
          if (!release.keep(file, key)) writeNew(path.join(folder, file), make());
        };
        for (const { from, to } of redirects) write(fileOf(from), `target:${encodeURI(to)}`, () => redirectPage(to));
        for (const id of codes) write(fileOf(shortQrPath(id)), 'code:', () => drawQr(absolute(shortPath(id))));
      },
    },
  };
}

/** At once: a promise for each of so many files costs more than the writing. A file that is there is never replaced. */
function writeNew(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
}
