import path from 'node:path';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { MEDIA_TYPES } from '../hosts/headers.ts';
import { siteFiles } from '../plan/site-files.ts';
import { getEdition } from '../edition/edition.ts';

/**
 * Every file of the site that is not a page (plan/site-files.ts), for `astro dev`, which requests them one by one. A
 * build makes them without a route.
 */
export const getStaticPaths = async () =>
  (await siteFiles(await getEdition())).map((planned) => ({
    // While editing, a folder is requested by its own name.
    params: { file: import.meta.env.DEV ? planned.file.replace(/\/index\.html$/, '') : planned.file },
    props: { planned },
  }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { planned } }) => {
  const made = await planned.make();
  const body = typeof made === 'string' ? made : new Blob(['bytes' in made ? made.bytes : made]);
  const type = MEDIA_TYPES[path.extname(planned.file).slice(1)] ?? 'text/plain; charset=utf-8';
  return new Response(body, { headers: { 'Content-Type': type } });
};
