import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../edition/make-edition.ts';
import { offlineParts } from '../views/pages/offline.ts';
import { keptFolders, pagesOnDevice, shellFolders } from '../addresses/own-addresses.ts';
import { compareText } from '../lib/text/compare-text.ts';
import { digest } from '../lib/page-key.ts';
import type { MadeSite, PlannedFile } from '../lib/planned-file.ts';
import type { SeriesRun } from '../edition/lists/series.ts';
import { articlePath, fileOf, files, href, seriesPath } from '../addresses/urls.ts';
import { words } from '../words/say.ts';
import { publication, siteUrl } from '../publication.ts';

/**
 * What readers can save on their devices, with its size: `offline.json` at the front lists what every page needs, the
 * one beside a series its parts and their pictures; and the worker, which stores them.
 *
 * @param keys of the listed files, by path
 * @param compiled folder of the compiled site
 */
export function offlineFiles(
  edition: Edition,
  keys: ReadonlyMap<string, string>,
  compiled: string,
): readonly PlannedFile[] {
  const shell = shellFiles(keys);
  const onDevice = pagesOnDevice.map(fileOf).filter((file) => keys.has(file));
  return [
    {
      file: fileOf(files.offline),
      key: `shell:${digest(shell)}`,
      make: (site) => JSON.stringify(shell.map((file) => [href(`/${file}`), site.bytesOf(file)])),
    },
    ...edition.series.map((run) => ({
      file: fileOf(`${seriesPath(run.series.id)}offline.json`),
      key: `parts:${digest(run.reading.map((article) => [article.id, keys.get(fileOf(articlePath(article)))]))}`,
      make: (site: MadeSite) => JSON.stringify(weigh(run, site)),
    })),
    {
      file: fileOf(files.worker),
      key: `shell:${digest([shell, onDevice.map((file) => keys.get(file))])}`,
      make: (site) => describeShell(shell, onDevice, site) + readFileSync(path.join(compiled, 'worker.js'), 'utf8'),
    },
  ];
}

/** What every page of the site needs: scripts, styles and fonts, in the order of their folders and names. */
function shellFiles(keys: ReadonlyMap<string, string>): readonly string[] {
  const files = [...keys.keys()].filter((file) => /\.(?:js|css|woff2)$/.test(file)).sort(compareText);
  return shellFolders.flatMap((folder) => files.filter((file) => `/${file}`.startsWith(folder)));
}

function weigh(run: SeriesRun, site: MadeSite) {
  const bytesOf = (address: string) => site.bytesOf(fileOf(decodeURIComponent(`/${address.slice(siteUrl.pathname.length)}`))); // prettier-ignore
  return offlineParts(run).map((part) => ({
    path: part.path,
    bytes: bytesOf(part.path),
    pictures: part.pictures.map((picture) => [picture, bytesOf(picture)]),
  }));
}

/** What the worker has to know about the site, as its first line, so that a new deployment is a new worker. */
function describeShell(files: readonly string[], pages: readonly string[], site: MadeSite): string {
  if (!publication.offline) return '';
  const hash = createHash('sha256');
  for (const page of pages) hash.update(readFileSync(site.find(page)));
  const shell = {
    // Fonts are stored when a page uses them, because only the stories determine which ones a reader needs.
    files: files.filter((file) => !file.endsWith('.woff2')).map((file) => href(`/${file}`)),
    pages: pages.map((page) => href(`/${page.replace(/index\.html$/, '')}`)),
    folders: keptFolders.map((folder) => href(folder)),
    digest: hash.digest('hex').slice(0, 16),
  };
  const values = { __SHELL__: shell, __LANGUAGE__: publication.language, __WORKER_WORDS__: words().worker };
  const lines = Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `const ${lines.join(',')};\n`;
}
