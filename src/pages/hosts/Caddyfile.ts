import type { APIRoute } from 'astro';
import { formatCaddyHost } from '../../formats/caddy-host.ts';
import { siteHeaders } from '../../formats/headers.ts';
import { getInlineCode } from '../../formats/inline-code.ts';
import { getEdition } from '../../model/edition.ts';
import { articlePath } from '../../model/urls.ts';

export const GET: APIRoute = async () => {
  const withdrawn = (await getEdition()).withdrawn.map(articlePath);
  const text = formatCaddyHost(siteHeaders(await getInlineCode()), withdrawn);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
