import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/**
 * Serves a built folder on a free port of the loopback interface, as a plain host would: a folder answers with
 * its index.html, what is missing with 404.html.
 */
export async function serveFolder(folder: string): Promise<Served> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const wanted = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    readFile(wanted)
      .then((bytes) => ({ status: 200, bytes, type: TYPES.get(path.extname(wanted)) ?? 'application/octet-stream' }))
      .catch(async () => ({
        status: 404,
        bytes: await readFile(path.join(folder, '404.html')).catch(() => Buffer.from('Not found')),
        type: 'text/html; charset=utf-8',
      }))
      .then(({ status, bytes, type }) => response.writeHead(status, { 'Content-Type': type }).end(bytes))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export interface Served {
  readonly origin: string;
  /** paths asked for so far */
  readonly requests: string[];
  close(): Promise<void>;
}
