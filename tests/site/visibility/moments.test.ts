import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { compareDigests, digestFolder, freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

/*
 * Five builds of the same content, a second apart: in each second something becomes public or stops being public. What
 * must not be public is on no page, and unrelated pages keep their bytes.
 */

const STORIES = {
  bystander: { published: '2024-01-05T12:00:00+09:00', topics: ['Other Topic'], agency: 'Other Agency' },
  expires: { published: '2024-02-10T12:00:00+09:00', topics: ['Topic'], expires: '2024-03-01T06:00:02+09:00' },
  corrected: {
    published: '2024-02-11T12:00:00+09:00',
    topics: ['Topic'],
    corrections: [{ at: '2024-03-01T06:00:03+09:00', kind: 'correction', text: 'A sample.' }],
  },
  scheduled: { published: '2024-03-01T06:00:00+09:00', topics: ['New Topic'] },
  embargoed: {
    published: '2024-02-29T12:00:00+09:00',
    topics: ['New Topic'],
    embargo: '2024-03-01T06:00:01+09:00',
  },
};

const SECONDS = ['05:59:59', '06:00:00', '06:00:01', '06:00:02', '06:00:03'];

const sites: ReadonlyMap<string, string>[] = [];

beforeAll(async () => {
  const folder = await freshFolder('moments');
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'site');
  for (const [slug, fields] of Object.entries(STORIES)) {
    const id = `${slug}aa`.slice(0, 8);
    await writeFiles(content, { [`articles/${slug}.md`]: storyFile({ id, title: `Sample ${slug}`, ...fields }) });
  }
  for (const second of SECONDS) {
    const { output } = await buildSite({ content, out, now: `2024-03-01T${second}+09:00` });
    expect(output).toContain('Built');
    sites.push(await digestFolder(out));
  }
});

test('a scheduled story appears in the second it is published', () => {
  expect(difference(0)).toEqual({
    added: [
      '/2024/03/',
      '/2024/03/01/',
      '/2024/03/01/scheduled/',
      '/a/schedule.svg',
      '/a/schedule/',
      '/share/schedule.png',
      '/share/topic.png',
      '/sitemaps/2024-03.xml',
      '/topics/new-topic/',
      ...feedsOf('/topics/new-topic/'),
    ],
    removed: [],
    changed: [
      '/',
      '/2024/',
      // The neighbours in time link to the new month and day.
      '/2024/02/',
      '/2024/02/11/',
      '/404.html',
      '/_redirects',
      '/archive/',
      '/atom.xml',
      '/by/',
      '/by/sample-agency/',
      '/by/sample-agency/atom.xml',
      '/by/sample-agency/feed.json',
      '/by/sample-agency/feed.xml',
      '/feed.json',
      '/feed.xml',
      // The new topic can be followed.
      '/feeds.opml',
      '/feeds/',
      '/latest/',
      '/llms.txt',
      '/news-sitemap.xml',
      '/redirects/Caddyfile',
      '/redirects/nginx.conf',
      '/search/',
      '/search/parts.json',
      '/search/titles.json',
      // The sitemap of February is not among them.
      '/sitemap.xml',
      '/sitemaps/pages.xml',
      '/topics/',
    ],
  });
});

test('an embargoed story appears in the second its embargo ends', () => {
  expect(difference(1)).toEqual({
    added: ['/2024/02/29/', '/2024/02/29/embargoed/', '/a/embargoe.svg', '/a/embargoe/', '/share/embargoe.png'],
    removed: [],
    changed: [
      '/',
      '/2024/',
      '/2024/02/',
      '/2024/02/11/',
      '/2024/03/01/',
      // It is read next after the story that shares its topic.
      '/2024/03/01/scheduled/',
      '/404.html',
      '/_redirects',
      '/archive/',
      '/atom.xml',
      '/by/',
      '/by/sample-agency/',
      '/by/sample-agency/atom.xml',
      '/by/sample-agency/feed.json',
      '/by/sample-agency/feed.xml',
      '/feed.json',
      '/feed.xml',
      '/latest/',
      '/llms.txt',
      '/news-sitemap.xml',
      '/redirects/Caddyfile',
      '/redirects/nginx.conf',
      '/search/',
      '/search/parts.json',
      '/search/titles.json',
      '/sitemap.xml',
      '/sitemaps/2024-02.xml',
      '/sitemaps/pages.xml',
      '/topics/',
      '/topics/new-topic/',
      ...feedsOf('/topics/new-topic/'),
    ],
  });
});

test('a story disappears in the second its licence ends', () => {
  expect(difference(2)).toEqual({
    added: [],
    removed: ['/2024/02/10/', '/2024/02/10/expires/', '/a/expiresa.svg', '/a/expiresa/', '/share/expiresa.png'],
    changed: [
      '/',
      '/2024/',
      '/2024/01/05/',
      '/2024/02/',
      '/2024/02/11/',
      // Nothing is left to read next.
      '/2024/02/11/corrected/',
      '/_redirects',
      '/archive/',
      '/atom.xml',
      '/by/',
      '/by/sample-agency/',
      '/by/sample-agency/atom.xml',
      '/by/sample-agency/feed.json',
      '/by/sample-agency/feed.xml',
      '/feed.json',
      '/feed.xml',
      '/latest/',
      '/llms.txt',
      '/redirects/Caddyfile',
      '/redirects/nginx.conf',
      '/search/',
      '/search/parts.json',
      '/search/titles.json',
      '/sitemaps/2024-02.xml',
      // Its day is gone.
      '/sitemaps/pages.xml',
      '/topics/',
      '/topics/topic/',
      ...feedsOf('/topics/topic/'),
    ],
  });
});

test('a correction appears on its story and in lists from the second of its date', () => {
  expect(difference(3)).toEqual({
    // The text of a card is part of its address.
    added: ['/share/correcte.png'],
    removed: ['/share/correcte.png'],
    changed: [
      '/',
      '/2024/02/',
      '/2024/02/11/',
      '/2024/02/11/corrected/',
      '/404.html',
      '/atom.xml',
      '/by/sample-agency/',
      '/by/sample-agency/atom.xml',
      '/by/sample-agency/feed.json',
      '/by/sample-agency/feed.xml',
      '/corrections/',
      '/feed.json',
      '/feed.xml',
      '/latest/',
      // It changed, and so did its month.
      '/sitemap.xml',
      '/sitemaps/2024-02.xml',
      '/topics/topic/',
      ...feedsOf('/topics/topic/'),
    ],
  });
});

test('the search index changes with each of these stories', () => {
  const indexes = [0, 1, 2, 3].map((second) => {
    const { added, removed, changed } = compareDigests(sites[second] ?? new Map(), sites[second + 1] ?? new Map());
    return [...added, ...removed, ...changed].some((file) => file.startsWith('search/index/2024-1/'));
  });
  expect(indexes).toEqual([true, true, true, true]);
});

function feedsOf(page: string): readonly string[] {
  return ['atom.xml', 'feed.json', 'feed.xml'].map((file) => page + file);
}

/** Addresses added, removed and changed between one second and the next. */
function difference(second: number) {
  const isPage = (file: string) => !file.startsWith('search/index/');
  const { added, removed, changed } = compareDigests(sites[second] ?? new Map(), sites[second + 1] ?? new Map());
  const addresses = (files: readonly string[]) =>
    files
      .filter(isPage)
      .map((file) => `/${file.replace(/index\.html$/, '').replace(/-[0-9a-f]{10}(?=\.png$)/, '')}`)
      .sort();
  return { added: addresses(added), removed: addresses(removed), changed: addresses(changed) };
}
