import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { redirectPage } from '../formats/redirect-page.ts';
import { getEdition } from '../model/edition.ts';
import { makePlainFiles } from '../model/plain-files.ts';
import { leadParams } from '../model/route-params.ts';

/** Short links and earlier addresses while editing; a build writes them all at once (integrations/plain-files.ts). */
export const getStaticPaths = (async () =>
  import.meta.env.DEV
    ? makePlainFiles(await getEdition()).redirects.map(({ from, to }) => ({ params: leadParams(from), props: { to } }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { to } }) =>
  new Response(redirectPage(to), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
