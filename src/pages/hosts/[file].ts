import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { formatCaddyHost } from '../../formats/caddy-host.ts';
import { siteHeaders, type SiteHeaders } from '../../formats/headers.ts';
import { getInlineCode } from '../../formats/inline-code.ts';
import { formatNginxMaps, formatNginxServer } from '../../formats/nginx-host.ts';
import { getEdition } from '../../model/edition.ts';
import { articlePath } from '../../model/urls.ts';

/** What servers are told of the site, for their configurations in `deploy/`. */
export const getStaticPaths = (() => [
  { params: { file: 'Caddyfile' }, props: { format: formatCaddyHost } },
  { params: { file: 'nginx-http.conf' }, props: { format: formatNginxMaps } },
  { params: { file: 'nginx-server.conf' }, props: { format: (site: SiteHeaders) => formatNginxServer(site) } },
]) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { format } }) => {
  const withdrawn = (await getEdition()).withdrawn.map(articlePath);
  const text = format(siteHeaders(await getInlineCode()), withdrawn);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
