import { createHash } from 'node:crypto';
import { createServer, request as ask } from 'node:http';
import { serveFolder } from '../../src/desk/host.ts';

/**
 * Serves a built folder with a Content-Security-Policy: the host's own where it has one.
 *
 * @param earlyScript the one script that stands in the pages
 */
export async function serveStrictly(
  folder: string,
  earlyScript: string,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const served = await serveFolder(folder);
  const server = createServer((request, response) => {
    const { url = '/', headers } = request;
    const inner = ask(
      `${served.origin}${url}`,
      { headers: { 'accept-encoding': headers['accept-encoding'] } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, {
          'content-security-policy': policy(earlyScript),
          ...answer.headers,
        });
        answer.pipe(response);
      },
    );
    inner.on('error', () => response.destroy());
    inner.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The strict host has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await served.close();
    },
  };
}

/** Nothing but the site's own scripts, and the one that stands in the pages. */
function policy(earlyScript: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(earlyScript).digest('base64')}'`,
    // What styles a story could bring is judged by its elements and attributes.
    "style-src 'self' 'unsafe-inline'",
    ...['img-src', 'font-src', 'connect-src', 'manifest-src', 'worker-src', 'media-src', 'form-action'].map(
      (name) => `${name} 'self'`,
    ),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types kawaraban',
  ].join('; ');
}
