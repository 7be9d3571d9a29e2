import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packedCopies } from '../../../src/build/pack.ts';
import { deployToCaddy, deployToNginx, SERVERS } from '../../../tools/lib/deployed.ts';
import { copyFolder, freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import type { Host } from '../../../tools/lib/hosts.ts';
import { SITES } from '../../helpers/site/sites.ts';

/** Debian’s package libnginx-mod-http-brotli-static, or another given place. */
const BROTLI = process.env['NGINX_BROTLI'] ?? '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Buffer) => bytes };
const isHere = (name: string) => SERVERS.some(([program, isInstalled]) => program === name && isInstalled);

let site: string;

beforeAll(async () => {
  site = await freshFolder('packed');
  await copyFolder(SITES.fixture.out, site);
  const copies = listFiles(site).flatMap((file) => packedCopies(file, readFileSync(path.join(site, file))));
  await writeFiles(site, Object.fromEntries(copies));
  expect(copies.length).toBeGreaterThan(100);
});

describe.for([
  ['caddy', isHere('caddy'), () => deployToCaddy({ root: site }), ['br', 'br', 'none', 'gzip']],
  ['nginx', isHere('nginx'), () => deployToNginx({ root: site }), ['gzip', 'none', 'none', 'gzip']],
  [
    'nginx with brotli',
    isHere('nginx') && existsSync(BROTLI),
    () => deployToNginx({ root: site }, [BROTLI]),
    ['br', 'br', 'none', 'gzip'],
  ],
] as const)('a real %s', ([program, isInstalled, deploy, [all, brotli, zstd, gzip]]) => {
  describe.skipIf(!isInstalled)(
    'sends the existing copy',
    { meta: { needs: `${program} that sends packed copies` } },
    () => {
      let host: Host;
      beforeAll(async () => {
        host = await deploy();
      });
      afterAll(async () => host.close());

      test.for([
        ['gzip, deflate, br, zstd', all],
        ['br', brotli],
        ['zstd', zstd],
        ['gzip', gzip],
        ['identity', 'none'],
      ] as const)('to clients that accept %s: %s', async ([accepted, encoding]) => {
        for (const [place, type, status] of [
          ['/', 'text/html; charset=utf-8', 200],
          ['/feed.xml', 'application/xml; charset=utf-8', 200],
          ['/worker.js', 'text/javascript; charset=utf-8', 200],
          ['/2024/02/08/withdrawn/', 'text/html; charset=utf-8', 410],
          ['/nothing/', 'text/html; charset=utf-8', 404],
        ] as const) {
          const answer = await ask(host.origin + place, accepted);
          expect([place, answer.status, answer.encoding, answer.type]).toEqual([place, status, encoding, type]);
          expect(answer.vary).toMatch(/accept-encoding/i);
          const file = status === 404 ? '/404.html' : place.replace(/\/$/, '/index.html');
          expect(UNPACK[encoding](answer.body)).toEqual(await readFile(path.join(site, file)));
        }
      });

      test('a packed copy is not sent twice either', async () => {
        const { etag, encoding } = await ask(`${host.origin}/`, 'gzip');
        expect(encoding).toBe('gzip');
        expect((await ask(`${host.origin}/`, 'gzip', { 'If-None-Match': etag })).status).toBe(304);
      });

      test('a file that is already packed is sent unchanged', async () => {
        const icon = await ask(`${host.origin}/icon-192.png`, 'gzip, br, zstd');
        expect([icon.status, icon.encoding, icon.type]).toEqual([200, 'none', 'image/png']);
      });
    },
  );
});

function ask(address: string, accepted: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { 'Accept-Encoding': accepted, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers['content-encoding'] ?? 'none',
          type: response.headers['content-type'] ?? '',
          vary: response.headers.vary ?? '',
          etag: response.headers.etag ?? '',
          body: Buffer.concat(chunks),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

interface Answer {
  readonly status: number;
  readonly encoding: string;
  readonly type: string;
  readonly vary: string;
  readonly etag: string;
  readonly body: Buffer;
}
