import type { APIRoute } from 'astro';
import { siteHeaders } from '../../formats/headers.ts';
import { getInlineCode } from '../../formats/inline-code.ts';
import { formatNginxServer } from '../../formats/nginx-host.ts';

export const GET: APIRoute = async () => {
  const text = formatNginxServer(siteHeaders(await getInlineCode()));
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
