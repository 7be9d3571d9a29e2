import { readdir, symlink, readFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVERS } from '../../../tools/lib/deployed.ts';
import { freshFolder } from '../../../tools/lib/folders.ts';
import type { Host } from '../../../tools/lib/hosts.ts';
import { SITES } from '../../helpers/site/sites.ts';

const STORY = '2024/02/07/見本の記事/';
const NOTICE = '2024/02/08/withdrawn/';

describe.for(SERVERS)('a real %s with deploy/', ([program, isHere, deploy]) => {
  describe.skipIf(!isHere).for([
    ['at the root of its host', SITES.fixture, '/'],
    ['under a path', SITES.based, '/news/'],
  ] as const)('and the site %s', { meta: { needs: program } }, ([, { out }, base]) => {
    let host: Host;
    const get = (place: string, headers: Record<string, string> = {}) => ask(host.origin, base + place, headers);

    beforeAll(async () => {
      if (base === '/') host = await deploy({ root: out });
      else {
        const root = await freshFolder(`deployed-${program}`);
        await symlink(out, path.join(root, 'news'));
        host = await deploy({ root, folder: '/news' });
      }
    });
    afterAll(async () => host.close());

    test.for([
      ['a page', '', 200],
      ['a page of another script', STORY, 200],
      ['a feed', 'feed.xml', 200],
      ['a drawing', 'favicon.svg', 200],
      ['the worker', 'worker.js', 200],
      ['missing parts', 'nothing/', 404],
      ['a script that is missing', 'reader/0000000000.js', 404],
      ['a folder that is not a page', 'reader/', 404],
      ['a short link', 'a/japanese/', 301],
      ['a former address', '2024/02/05/former-name/', 301],
      ['a withdrawn story', NOTICE, 410],
    ] as const)('%s answers with every header', async ([, place, status]) => {
      const answer = await get(place);
      expect(answer.status).toBe(status);
      const rules = await readFile(path.join(out, '_headers'), 'utf8');
      const [, all = ''] = /^\S+\*\n((?: {2}.*\n)+)/.exec(rules) ?? [];
      const wanted = [...all.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = '', value]) => [name, value] as const);
      expect(wanted.length).toBeGreaterThan(6);
      for (const [name, value] of wanted) {
        const given = answer.headers[name.toLowerCase()];
        // Over plain HTTP no browser may be told to forget it (RFC 6797, 7.2).
        if (name === 'Strict-Transport-Security') expect(given).toBeUndefined();
        else if (place === 'favicon.svg' && name === 'Cross-Origin-Resource-Policy') expect(given).toBe('cross-origin');
        else expect([name, given]).toEqual([name, value]);
      }
    });

    test('missing and withdrawn pages have a page that says so', async () => {
      for (const [place, words] of [
        ['nothing/', 'Page not found'],
        ['reader/0000000000.js', 'Page not found'],
        [NOTICE, 'Withdrawn'],
      ] as const) {
        const { headers, body } = await get(place);
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(headers['cache-control']).toBe('no-cache');
        expect(body.toString()).toContain(words);
      }
    });

    test('earlier addresses redirect, and a folder redirects to its address with a slash', async () => {
      expect((await get('a/japanese/')).headers.location).toBe(encodeURI(base + STORY));
      expect((await get('2024/02/05/former-name/')).headers.location).toBe(`${base}2024/02/05/with-photo/`);
      expect((await get('a/withdraw/')).headers.location).toBe(base + NOTICE);
      const folder = await get('series');
      expect([301, 308]).toContain(folder.status);
      expect(folder.headers.location).toBe(`${base}series/`);
    });

    test.for([
      ['', 'text/html; charset=utf-8'],
      ['feed.xml', 'application/xml; charset=utf-8'],
      ['feed.json', 'application/json; charset=utf-8'],
      ['feeds.opml', 'text/x-opml; charset=utf-8'],
      ['feed.css', 'text/css; charset=utf-8'],
      ['worker.js', 'text/javascript; charset=utf-8'],
      ['manifest.webmanifest', 'application/manifest+json'],
      ['robots.txt', 'text/plain; charset=utf-8'],
      ['favicon.svg', 'image/svg+xml'],
      ['favicon.ico', 'image/x-icon'],
      ['icon-192.png', 'image/png'],
      ['search/parts.json', 'application/json; charset=utf-8'],
    ] as const)('/%s is %s', async ([place, type]) => {
      expect((await get(place)).headers['content-type']).toBe(type);
    });

    test('files with a digest in their name are cached for a year, all others are requested again', async () => {
      for (const folder of ['_astro', 'reader', 'fonts', 'pictures', 'share', 'search/index/2024-1/words']) {
        const [file = ''] = (await readdir(path.join(out, folder))).sort();
        expect((await get(`${folder}/${file}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
      }
      for (const place of ['', STORY, 'worker.js', 'feed.xml', 'search/index/2024-1/part.json', 'offline.json']) {
        expect((await get(place)).headers['cache-control']).toBe('no-cache');
      }
    });

    test('feed readers may show pictures on their pages', async () => {
      const [file = ''] = (await readdir(path.join(out, 'pictures'))).sort();
      expect((await get(`pictures/${file}`)).headers['cross-origin-resource-policy']).toBe('cross-origin');
    });

    test('a file that a reader already has is not sent again', async () => {
      const { etag = '', 'last-modified': modified = '' } = (await get(STORY)).headers;
      for (const condition of [{ 'If-None-Match': etag }, { 'If-Modified-Since': modified }]) {
        const again = await get(STORY, condition);
        expect(again.status).toBe(304);
        expect(again.body.length).toBe(0);
        expect(again.headers['cache-control']).toBe('no-cache');
        expect(again.headers['content-security-policy']).toContain("default-src 'none'");
      }
    });

    test('no header names the server program or its version', async () => {
      for (const place of ['', 'nothing/', 'a/japanese/'])
        expect((await get(place)).headers.server ?? '').not.toMatch(/\d/);
    });
  });
});

function ask(origin: string, place: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(origin + encodeURI(place), { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
