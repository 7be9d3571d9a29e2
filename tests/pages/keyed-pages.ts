import type { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const ROUTES = import.meta.glob<Route>('../../src/pages/**/*.{astro,ts}', { eager: true });

/** Every page and file that names a key, with what renders it. */
export async function listKeyed(): Promise<readonly Keyed[]> {
  const found: Keyed[] = [];
  for (const [file, route] of Object.entries(ROUTES)) {
    for (const { params, props = {}, cacheKey } of (await route.getStaticPaths?.()) ?? []) {
      if (cacheKey === undefined) continue;
      const address = addressOf(file, params);
      found.push({
        path: address,
        key: cacheKey,
        async render(container) {
          if (route.GET) return (await route.GET({ params, props })).text();
          const request = new Request(new URL(address, 'https://kawaraban.example/'));
          return container.renderToString(route.default as AstroComponentFactory, {
            params,
            props,
            request,
            partial: false,
          });
        },
      });
    }
  }
  return found;
}

/** The pattern of a route's file with its parameters filled in. */
function addressOf(file: string, params: Readonly<Record<string, string | undefined>>): string {
  return file
    .replace('../../src/pages', '')
    .replace(/(?:index)?\.(?:astro|ts)$/, '')
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '');
}

export interface Keyed {
  readonly path: string;
  readonly key: string;
  render(container: AstroContainer): Promise<string>;
}

interface Route {
  readonly default?: unknown;
  getStaticPaths?(): MaybePromise<readonly StaticPath[]>;
  GET?(context: Omit<StaticPath, 'cacheKey'>): MaybePromise<Response>;
}

interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly cacheKey?: string | undefined;
}

type MaybePromise<Value> = Value | Promise<Value>;
