import type { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { siteFiles } from '../../src/plan/site-files.ts';
import type { Edition } from '../../src/edition/make-edition.ts';
import { NAMED_BY_DIGEST } from '../../src/lib/page-key.ts';
import { sitePages } from '../../src/views/pages/site-pages.ts';

const ROUTES = import.meta.glob<Route>('../../src/pages/**/*.astro', { eager: true });

/** Every page and file of an edition, by its key, with its maker. */
export async function listKeyed(edition: Edition): Promise<readonly Keyed[]> {
  const keys = new Map(sitePages(edition).map(({ path, key }) => [path, key]));
  const pages = await Promise.all(
    Object.entries(ROUTES).map(async ([file, route]) => {
      const pattern = file.replace('../../src/pages', '').replace(/(?:index)?\.astro$/, '');
      const made = (await route.getStaticPaths?.({ routePattern: pattern })) ?? [{ params: {}, props: {} }];
      return made.map(({ params, props }): Keyed => {
        const path = addressOf(pattern, params);
        const request = new Request(new URL(path, 'https://kawaraban.example/'));
        const context = { params, props, request, partial: false };
        return {
          name: `${path} ${keys.get(path)}`,
          make: (container) => container.renderToString(route.default, context),
        };
      });
    }),
  );
  const files = (await siteFiles(edition)).filter(({ key }) => key !== NAMED_BY_DIGEST);
  return [...pages.flat(), ...files.map(({ file, key, make }) => ({ name: `${file} ${key}`, make: () => make() }))];
}

/** The pattern of a route with its parameters filled in. */
function addressOf(pattern: string, params: Readonly<Record<string, string | undefined>>): string {
  const path = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '').replace(/\/*$/, '/');
  return path === '/404/' ? '/404.html' : path;
}

export interface Keyed {
  /** its path and its key */
  readonly name: string;
  make(container: AstroContainer): unknown;
}

interface Route {
  readonly default: AstroComponentFactory;
  getStaticPaths?(options: { routePattern: string }): Promise<readonly StaticPath[]>;
}

interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Readonly<Record<string, unknown>>;
}
