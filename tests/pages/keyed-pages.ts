import type { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { siteFiles } from '../../src/formats/site-files.ts';
import { getEdition } from '../../src/model/edition.ts';
import { sitePages } from '../../src/model/site-pages.ts';

const ROUTES = import.meta.glob<Route>('../../src/pages/**/*.astro', { eager: true });

/** Every page and file that the edition has, by its key, with what makes it. */
export async function listKeyed(): Promise<readonly Keyed[]> {
  const edition = await getEdition();
  const keys = new Map(sitePages(edition).map(({ path, key }) => [path, key]));
  const pages: Keyed[] = [];
  for (const [file, route] of Object.entries(ROUTES)) {
    const pattern = file.replace('../../src/pages', '').replace(/(?:index)?\.astro$/, '');
    for (const { params, props = {} } of (await route.getStaticPaths?.({ routePattern: pattern })) ?? [
      { params: {} },
    ]) {
      const path = addressOf(pattern, params);
      const key = keys.get(path);
      if (key === undefined) throw new Error(`${path} has a route and stands in no list of pages.`);
      keys.delete(path);
      const request = new Request(new URL(path, 'https://kawaraban.example/'));
      const context = { params, props, request, partial: false };
      pages.push({ path, key, make: (container) => container.renderToString(route.default, context) });
    }
  }
  if (keys.size > 0) throw new Error(`No route makes ${[...keys.keys()].join(', ')}.`);
  const files = (await siteFiles(edition)).map(({ file, key, make }) => ({
    path: file,
    key,
    make: async () => {
      const made = await make();
      return typeof made === 'string' ? made : Buffer.from('bytes' in made ? made.bytes : made).toString('base64');
    },
  }));
  return [...pages, ...files];
}

/** The pattern of a route with its parameters filled in. */
function addressOf(pattern: string, params: Readonly<Record<string, string | undefined>>): string {
  const path = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '').replace(/\/*$/, '/');
  return path === '/404/' ? '/404.html' : path;
}

export interface Keyed {
  readonly path: string;
  readonly key: string;
  make(container: AstroContainer): Promise<string>;
}

interface Route {
  readonly default: AstroComponentFactory;
  getStaticPaths?(options: { routePattern: string }): MaybePromise<readonly StaticPath[]>;
}

interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
}

type MaybePromise<Value> = Value | Promise<Value>;
