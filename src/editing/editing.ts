import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tryPublication } from '../loaders/need-publication.ts';
import { watchContent } from '../loaders/watch-content.ts';
import { siteUrl, usePublication } from '../publication.ts';
import { settings } from '../settings.ts';
import { OVERVIEW_PATH } from './overview-path.ts';

const fileBeside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * What `npm run dev` adds to the site: the ribbon on hidden stories, refusals instead of refused stories, the list of
 * both, and the path of the publication's address, which may change meanwhile.
 */
export default function editing(): AstroIntegration {
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, addMiddleware, updateConfig }) => {
        if (command !== 'dev') return;
        // Astro serves a site at one path for as long as it runs.
        updateConfig({ base: '/' });
        injectRoute({ pattern: OVERVIEW_PATH, entrypoint: fileBeside('overview-page.ts'), prerender: true });
        addMiddleware({ order: 'pre', entrypoint: fileBeside('editing-middleware.ts') });
      },
      'astro:server:setup': ({ server, logger }) => {
        const follow = () => {
          const { facts } = tryPublication();
          const before = siteUrl.pathname;
          if (facts) usePublication(facts);
          if (siteUrl.pathname !== before) console.log(describeAddress(server.config.server.port));
          return Promise.resolve();
        };
        watchContent(server.watcher, settings.contentDir, follow, (error) => logger.error(String(error)));
        server.middlewares.use((request, _, next) => {
          request.url = withoutPath(request.url ?? '/');
          next();
        });
      },
    },
  };
}

/** Where an editor finds the site. */
export function describeAddress(port: number): string {
  const home = `http://localhost:${port}${siteUrl.pathname}`;
  return `Kawaraban is at ${home} (Ctrl+C stops it). Hidden stories are listed at ${home}${OVERVIEW_PATH.slice(1)}`;
}

/** `/news/2024/05/01/bridge/` → `/2024/05/01/bridge/`, if the site is at `/news/` */
function withoutPath(url: string): string {
  const path = siteUrl.pathname;
  return `${url}/`.startsWith(path) ? `/${url.slice(path.length)}` : url;
}
