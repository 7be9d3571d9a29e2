import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The page that Astro writes as a file of its own name. */
const NOT_FOUND = '/404';

/**
 * Writes each page when it is rendered. Astro would wait for the disk twice a page, by way of other threads, and with
 * tens of thousands of small files the waiting costs more than the writing. A file that is there is never replaced.
 */
export default function writeAtOnce(): AstroIntegration {
  let folder = '';
  let base = '';
  const made = new Set<string>();
  const write = (file: string, bytes: Uint8Array) => {
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, bytes, { flag: 'wx' });
  };
  return {
    name: 'write-at-once',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          async render(request, options) {
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            // What an incremental build keeps has to be written by Astro.
            const isAstros = options.collectMetadata || options.routeData.route === NOT_FOUND;
            if (isAstros || response.status !== 200) return rendered;
            write(path.join(folder, fileAt(request.url, base)), new Uint8Array(await response.arrayBuffer()));
            // Without a body there is nothing left for Astro to write.
            return new Response(null, { headers: response.headers });
          },
        }));
      },
    },
  };
}

/** The file a plain host answers an address with. */
function fileAt(address: string, base: string): string {
  const { pathname } = new URL(address);
  const name = decodeURI(pathname.slice(base.length));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}
