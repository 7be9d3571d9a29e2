import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { formatCaddyRedirects } from '../../formats/caddy-redirects.ts';
import { formatNginxRedirects } from '../../formats/nginx-redirects.ts';
import { getEdition } from '../../model/edition.ts';
import { makeRedirects } from '../../model/redirects.ts';

/** Redirects of short links and earlier addresses as servers take them. */
export const getStaticPaths = (() => [
  { params: { file: 'Caddyfile' }, props: { format: formatCaddyRedirects } },
  { params: { file: 'nginx.conf' }, props: { format: formatNginxRedirects } },
]) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { format } }) => {
  const { feeds, aliases, shortLinks } = makeRedirects(await getEdition());
  return new Response(format([...feeds, ...aliases, ...shortLinks]), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
