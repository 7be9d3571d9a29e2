import type { APIRoute, GetStaticPaths } from 'astro';
import { formatHostRedirects } from '../formats/host-redirects.ts';
import { getEdition } from '../model/edition.ts';
import { makeRedirects } from '../model/redirects.ts';
import { files } from '../model/urls.ts';
import { warn } from '../release/current.ts';

/** `_redirects`: Astro takes a file of that name for none of its pages, so the name is a parameter. */
export const getStaticPaths = (() => [{ params: { redirects: files.redirects.slice(1) } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { text, left } = formatHostRedirects(makeRedirects(await getEdition()));
  if (left > 0) warn(`Warning: _redirects has no room for ${left} of the aliases; their pages lead on.`);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
