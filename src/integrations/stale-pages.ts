import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, PathWithRoute } from 'astro';
import { KEPT_FILE } from '../formats/kept-answer.ts';
import { linkFile } from '../link-file.ts';
import { folderMaker } from '../folder-maker.ts';
import { PLAIN_FILES, type PlainFiles } from '../model/plain-files.ts';
import { fileOf } from '../model/urls.ts';
import { currentRelease } from '../release/current.ts';

/** The page that Astro writes as a file of its own name. */
const NOT_FOUND = '/404';

const STORY = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/;

/**
 * Renders only the pages that show something new (model/page-key.ts says what), and writes each when it is rendered. Astro
 * would wait for the disk twice a page, by way of other threads, and with tens of thousands of small files the waiting costs
 * more than the writing. A file that is there is never replaced.
 */
export default function stalePages(): AstroIntegration {
  let folder = '';
  let base = '';
  const prepare = folderMaker();
  const write = async (file: string, response: Response) => {
    prepare(file);
    const kept = response.headers.get(KEPT_FILE);
    if (kept !== null) linkFile(fileURLToPath(kept), file);
    else writeFileSync(file, new Uint8Array(await response.arrayBuffer()), { flag: 'wx' });
  };
  return {
    name: 'stale-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          async getStaticPaths() {
            const paths = stale(await astro.getStaticPaths());
            currentRelease().planned = paths.length;
            return paths;
          },
          async render(request, options) {
            const file = fileOfAddress(request.url, base);
            if (await currentRelease().isLinked(file)) {
              currentRelease().onMade(file);
              return new Response(null);
            }
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (options.routeData.route === NOT_FOUND || response.status !== 200) return rendered;
            if (file === PLAIN_FILES) {
              const release = currentRelease();
              release.plainFiles = (await response.json()) as PlainFiles;
              release.onPlainFiles(release.plainFiles);
            } else {
              await write(path.join(folder, file), response);
              currentRelease().onMade(file);
            }
            // Pages are rendered without a pause otherwise, and the processes beside wait for a word from here.
            await setImmediate();
            // Without a body there is nothing left for Astro to write.
            return new Response(null, { headers: response.headers });
          },
        }));
      },
    },
  };
}

/** The paths that have to be rendered. Where two of them meet, Astro is to see both: it refuses them by name. */
function stale(paths: readonly PathWithRoute[]): PathWithRoute[] {
  const release = currentRelease();
  const twice = Map.groupBy(paths, fileOfRoute);
  return paths
    .filter((path) => {
      const file = fileOfRoute(path);
      return (twice.get(file)?.length ?? 0) > 1 || !release.keep(file, path.cacheKey);
    })
    .sort((a, b) => turnOf(fileOfRoute(a)) - turnOf(fileOfRoute(b)));
}

/** First the list of what is made beside the pages, then stories, so that they are indexed while the others are rendered. */
function turnOf(file: string): number {
  if (file === PLAIN_FILES) return 0;
  return STORY.test(file) ? 1 : 2;
}

/** The file of a path as routes have it: without the base, and without the last slash of a page. */
function fileOfRoute({ pathname, route }: PathWithRoute): string {
  const name = pathname.replace(/^\/|\/$/g, '');
  const isFolder = route.type === 'page' && route.route !== NOT_FOUND && name !== '';
  return fileOf(`/${name}${isFolder ? '/' : ''}`);
}

/** The file of a page's whole address. */
function fileOfAddress(address: string, base: string): string {
  const { pathname } = new URL(address);
  return fileOf(decodeURI(pathname.slice(base.length - 1)));
}
