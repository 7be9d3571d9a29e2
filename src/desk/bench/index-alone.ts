import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Release } from '../../release/release.ts';
import { SiteIndex } from '../search/index-site.ts';

/**
 * Makes the search index of a built site again, in the parts its search page names, as the last step of a build does, and
 * nothing else: `node index-alone.ts SITE TO`.
 */
const [site = '', to = ''] = process.argv.slice(2);
const page = readFileSync(path.join(site, 'search', 'index.html'), 'utf8');
const [, parts = ''] = /data-shards="([^"]*)"/.exec(page) ?? [];

const manifest = { version: 2, code: '', now: 0, files: {}, shards: {}, retired: {} } as const;
const release = new Release('', { folder: site, manifest });
// From the newest to the oldest of its year, as the build lists them; earlier addresses and notices are no stories.
const stories = globSync('[0-9][0-9][0-9][0-9]/*/*/*/index.html', { cwd: site })
  .filter((file) => readFileSync(path.join(site, file), 'utf8').includes('<article class="story"'))
  .sort()
  .reverse();
const left = Map.groupBy(stories, (file) => file.slice(0, 4));
const shards = parts.split(' ').map((part) => {
  const [name = '', count] = part.split(':');
  const files = left.get(name.slice(0, 4))?.splice(0, Number(count)) ?? [];
  for (const file of files) release.kept.set(file, [0, 0]);
  return [name, files.map((file) => `/${file.slice(0, -'index.html'.length)}`)] as const;
});
release.plainFiles = { redirects: [], codes: [], cards: [], shards };
await new SiteIndex(to, release).finish();
