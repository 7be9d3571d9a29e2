import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { OVERVIEW_PATH } from './overview-path.ts';

const fileBeside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * What `npm run dev` adds to the site: the ribbon on hidden stories, refusals instead of refused stories, and the list
 * of both.
 */
export default function editing(): AstroIntegration {
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, addMiddleware }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: OVERVIEW_PATH, entrypoint: fileBeside('overview-page.ts'), prerender: true });
        addMiddleware({ order: 'pre', entrypoint: fileBeside('editing-middleware.ts') });
      },
    },
  };
}
