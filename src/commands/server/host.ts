import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { MEDIA_TYPES } from '../../hosts/headers.ts';
import { readHostHeaders } from './host-headers.ts';

const TYPES: ReadonlyMap<string, string> = new Map(Object.entries(MEDIA_TYPES));

const TEXT = 'text/plain; charset=utf-8';

const POLICY = 'Content-Security-Policy';

/** Types that are not compressed yet. */
const COMPRESSIBLE = /^(?:text|application\/(?:json|xml|manifest))|svg/;

/**
 * Serves a built folder on the loopback interface like a plain host. A folder answers with its index.html, and an address
 * without its last slash redirects to the one with it. A missing file answers with 404.html. Texts are compressed (brotli
 * 5, as hosts do on the fly). Every answer has the headers that the build wrote for hosts.
 *
 * @param place `port` 0 takes a free one; `base` is the path of the site, with both slashes; `policy` is the name of the
 * header for the policy
 * @throws Error of the system if the port is taken
 */
export async function serveFolder(
  folder: string,
  { port = 0, base = '/', policy = POLICY }: HostOptions = {},
): Promise<RunningHost> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0, Connection: 'close' }).end();
      return;
    }
    const pathname = pathOf(request.url ?? '');
    requests.push(pathname);
    // Read each time, because the folder may be built again while it is served.
    Promise.all([answer(folder, pathname, base), readHostHeaders(folder)])
      .then(([{ status, bytes, type, location }, headersFor]) => {
        const { body, encoding } = compress(bytes, type, String(request.headers['accept-encoding']));
        response.writeHead(status, {
          // A 404 has none of the headers for its address.
          ...withPolicyNamed(headersFor(status === 404 ? base : pathname), policy),
          'Content-Type': type,
          ...(location && { Location: location }),
          'Content-Length': body.length,
          ETag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
          ...(encoding && { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }),
        });
        response.end(body);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The local host has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The requested path, encoded and without its query (RFC 9112, 3.2). Two slashes at its start do not name a host, and an
 * invalid path becomes one that no file has.
 */
function pathOf(target: string): string {
  const [path = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
  return new URL(`http://localhost${path.startsWith('/') ? '' : '/'}${path}`).pathname;
}

async function answer(folder: string, pathname: string, base: string): Promise<Answer> {
  if (`${pathname}/` === base) return { status: 301, bytes: Buffer.of(), type: TEXT, location: base };
  const wanted = fileOf(folder, pathname, base);
  const found = wanted === undefined ? undefined : await stat(wanted).catch(() => undefined);
  if (wanted && found?.isFile()) {
    return { status: 200, bytes: await readFile(wanted), type: typeOf(wanted) };
  }
  if (found?.isDirectory()) return { status: 301, bytes: Buffer.of(), type: TEXT, location: `${pathname}/` };
  const bytes = await readFile(path.join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  return { status: 404, bytes, type: 'text/html; charset=utf-8' };
}

/** The file of an address; undefined if the folder has none. */
function fileOf(folder: string, pathname: string, base: string): string | undefined {
  // A browser takes two slashes for a host when it is redirected to them.
  if (!pathname.startsWith(base) || pathname.includes('//')) return undefined;
  try {
    const name = decodeURIComponent(pathname.slice(base.length));
    if (/[\0\\]/.test(name)) return undefined;
    const file = path.join(folder, name);
    // A percent-encoded "../.." must not lead out of the folder.
    if (file !== folder && !file.startsWith(path.join(folder, path.sep))) return undefined;
    return pathname.endsWith('/') ? path.join(file, 'index.html') : file;
  } catch {
    return undefined;
  }
}

function withPolicyNamed({ [POLICY]: value, ...headers }: Readonly<Record<string, string>>, name: string) {
  return value === undefined ? headers : { ...headers, [name]: value };
}

function typeOf(file: string): string {
  return TYPES.get(path.extname(file).slice(1)) ?? 'application/octet-stream';
}

function compress(bytes: Buffer, type: string, accepted: string): { body: Buffer; encoding?: string } {
  if (!COMPRESSIBLE.test(type)) return { body: bytes };
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return { body: brotliCompressSync(bytes, { params }), encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepted)) return { body: gzipSync(bytes), encoding: 'gzip' };
  return { body: bytes };
}

interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
  readonly type: string;
  readonly location?: string;
}

interface HostOptions {
  readonly port?: number;
  readonly base?: string;
  /** with the report-only name, a browser reports what it would block, and blocks nothing */
  readonly policy?: typeof POLICY | 'Content-Security-Policy-Report-Only';
}

export interface RunningHost {
  readonly origin: string;
  readonly port: number;
  /** paths requested so far */
  readonly requests: string[];
  close(): Promise<void>;
}
