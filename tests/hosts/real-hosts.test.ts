import { request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatCaddyRedirects } from '../../src/hosts/caddy-redirects.ts';
import { formatNginxRedirects } from '../../src/hosts/nginx-redirects.ts';
import type { Redirect } from '../../src/views/addresses/redirects.ts';
import { explainAlias } from '../../src/schemas/fields/alias.ts';
import { isInstalled, runCaddy, runNginx, type Host } from '../../tools/lib/hosts.ts';

/** Earlier paths that a host's language could misread. */
const PATHS = [
  '/old/',
  '/2019/story.html/',
  '/見本/の記事/',
  '/two words/',
  "/it's; `quoted`/",
  '/$uri/$1/',
  '/{path}/{$HOME}/{x/}/',
  '/12:noon/a=b&c~d^e@f!g,(h)+[i]/',
  '/~tilde/-/',
  '/default/',
  `/${'x'.repeat(250)}/${'見'.repeat(80)}/${'y'.repeat(250)}/`,
];

/** The target of each; a site with many stories has many more. */
const REDIRECTS: readonly Redirect[] = [
  ...PATHS.map((from, index) => ({ from, to: `/2024/01/05/見本-${index}/` })),
  ...Array.from({ length: 10_000 }, (_, index) => ({ from: `/a/${index}/`, to: `/2023/11/17/story-${index}/` })),
];

test('the paths are valid earlier paths of a story', () => {
  expect(PATHS.filter((from) => explainAlias(from) !== undefined)).toEqual([]);
});

describe.for([
  ['nginx', ['-v'], runNginx, formatNginxRedirects],
  ['caddy', ['version'], runCaddy, formatCaddyRedirects],
] as const)('a real %s', ([program, args, run, format]) => {
  describe.skipIf(!isInstalled(program, ...args)).for(['https://host.example/', 'https://host.example/n$ws/'])(
    'redirects from every earlier path of %s',
    { meta: { needs: program } },
    (address) => {
      const base = new URL(address).pathname;
      let folder: string;
      let host: Host;
      beforeAll(async () => {
        folder = await mkdtemp(path.join(os.tmpdir(), `kawaraban-${program}-`));
        host = await run(folder, format(REDIRECTS, new URL(address)));
      });
      afterAll(async () => {
        await host.close();
        await rm(folder, { recursive: true, force: true });
      });

      test.for(PATHS.map((from, index) => [from, `2024/01/05/見本-${index}/`] as const))('%s', async ([from, to]) => {
        const asked = base + from.slice(1);
        for (const spelling of [new URL(asked, address).pathname, encodeURI(asked), encodeAll(asked)]) {
          const { status, location } = await ask(host.origin, spelling);
          const led = location && decodeURIComponent(location);
          expect({ spelling, status, led }).toEqual({ spelling, status: 301, led: base + to });
        }
      });

      test('with the query, which may name a passage', async () => {
        const { location } = await ask(host.origin, `${base}a/9999/?near=p-aaaaaa,p-bbbbbb`);
        expect(location).toMatch(/\/story-9999\/\?near=p-aaaaaa,p-bbbbbb$/);
      });

      test('and from no other path', async () => {
        expect((await ask(host.origin, `${base}nothing/`)).status).toBeGreaterThanOrEqual(400);
        expect((await ask(host.origin, `${base}2019/story.html`)).status).toBe(301);
        expect((await ask(host.origin, `${base}a/9999/`)).location).toContain('/story-9999/');
      });
    },
  );
});

/** Every character but letters and digits percent-encoded, as a careful program would. */
function encodeAll(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Requests a path exactly as it is spelt. */
function ask(origin: string, spelling: string): Promise<{ status: number | undefined; location: string | undefined }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: spelling }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}
