import type { APIRoute, GetStaticPaths } from 'astro';
import { siteHeaders } from '../formats/headers.ts';
import { formatHostHeaders } from '../formats/host-headers.ts';
import { getInlineCode } from '../formats/inline-code.ts';
import { files } from '../model/urls.ts';

/** `_headers`: a parameter for the reason of `_redirects`. */
export const getStaticPaths = (() => [{ params: { headers: files.headers.slice(1) } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const text = formatHostHeaders(siteHeaders(await getInlineCode()));
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
