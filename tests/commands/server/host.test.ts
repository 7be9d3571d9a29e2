import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../../src/commands/server/host.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';

test.each([
  ['/news/', 200, null],
  ['/news', 301, '/news/'],
  ['/news/series', 301, '/news/series/'],
  ['/news/series/', 200, null],
  ['/news/nothing/', 404, null],
  ['/newspaper', 404, null],
  ['/', 404, null],
])('under the base /news/ the address %s responds with %i', async (address, status, location) => {
  const folder = await freshFolder('host');
  await writeFiles(folder, { 'index.html': 'front', 'series/index.html': 'series', '404.html': 'nothing' });
  const { origin, close } = await serveFolder(folder, { base: '/news/' });
  const response = await fetch(origin + address, { redirect: 'manual' });
  await close();
  expect([response.status, response.headers.get('location')]).toEqual([status, location]);
});

test.each(['a.constructor', 'a.__proto__', 'a.toString', 'constructor', '__proto__'])(
  'a file called %s is sent as bytes of unknown type',
  async (name) => {
    const folder = await freshFolder('host-names');
    await writeFiles(folder, { [name]: 'a sample' });
    const { origin, close } = await serveFolder(folder);
    const response = await fetch(`${origin}/${name}`);
    const answer = [response.status, response.headers.get('content-type'), await response.text()];
    await close();
    expect(answer).toEqual([200, 'application/octet-stream', 'a sample']);
  },
);

describe('whatever is requested, the host responds and keeps running', async () => {
  const folder = await freshFolder('host-odd');
  await writeFiles(folder, { 'index.html': 'front', 'series/index.html': 'series', '404.html': 'nothing' });
  await writeFile(path.join(path.dirname(folder), 'host-odd-secret.txt'), 'secret');
  const host = await serveFolder(folder);
  afterAll(() => host.close());

  test.each([
    ['GET //', 404],
    ['GET ///', 404],
    ['GET //evil.example/series', 404],
    ['GET /.//series', 404],
    ['GET /./series', 301],
    ['GET /\\evil.example/', 404],
    ['GET /%2F%2Fevil.example/', 404],
    ['GET /%5Cevil.example', 404],
    ['GET /series//', 404],
    ['GET /%', 404],
    ['GET /%zz', 404],
    ['GET /%00', 404],
    ['GET /%c3%28', 404],
    ['GET /../host-odd-secret.txt', 404],
    ['GET /%2e%2e/host-odd-secret.txt', 404],
    ['GET /..%2fhost-odd-secret.txt', 404],
    ['GET /series/..%5c..%5chost-odd-secret.txt', 404],
    ['GET *', 404],
    ['GET http://evil.example/series/', 200],
    ['GET http://', 200],
    ['GET /?q=//', 200],
    [`GET /${'x'.repeat(5000)}`, 404],
    [`GET /${'x'.repeat(30_000)}`, 431],
    ['OPTIONS *', 405],
    ['POST /', 405],
    ['PUT /index.html', 405],
    ['DELETE /series/', 405],
    ['PATCH /', 405],
    ['TRACE /', 405],
    ['HEAD /series/', 200],
    ['HEAD /nothing', 404],
    ['nonsense', 400],
    ['GET /a b', 400],
  ])('%s', async (line, status) => {
    const answer = await say(host.port, `${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).not.toContain('secret');
    const location = /^location: (.*)$/im.exec(answer)?.[1];
    if (location !== undefined) expect(new URL(location, host.origin).origin).toBe(host.origin);
    if (status === 405) expect(answer).toMatch(/^Allow: GET, HEAD\r?$/m);
    if (line.startsWith('HEAD')) expect(answer.split('\r\n\r\n')[1]).toBe('');
    expect((await fetch(`${host.origin}/series/`)).status).toBe(200);
  });

  test('a header longer than any browser sends', async () => {
    expect(await say(host.port, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
    expect((await fetch(`${host.origin}/series/`)).status).toBe(200);
  });

  test('a connection that is closed half way', async () => {
    const socket = connect(host.port, '127.0.0.1');
    await new Promise<void>((resolve) => socket.write('GET /series/ HT', () => resolve()));
    socket.destroy();
    expect((await fetch(`${host.origin}/series/`)).status).toBe(200);
  });

  test('is reachable only from this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one && !one.internal && one.family === 'IPv4');
    for (const one of others)
      await expect(fetch(`http://${one?.address}:${host.port}/`)).rejects.toThrow('fetch failed');
    expect(host.origin).toBe(`http://127.0.0.1:${host.port}`);
  });
});

/** Sends bytes unchanged; `fetch` would correct them. */
function say(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  return new Promise((resolve) => {
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    // A request that is refused early is cut off while it is still being sent.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}
