import type { APIRoute } from 'astro';
import { formatCaddyRedirects } from '../../formats/caddy-redirects.ts';
import { getEdition } from '../../model/edition.ts';
import { makeRedirects } from '../../model/redirects.ts';

export const GET: APIRoute = async () => {
  const { aliases, shortLinks } = makeRedirects(await getEdition());
  const text = formatCaddyRedirects([...aliases, ...shortLinks]);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
