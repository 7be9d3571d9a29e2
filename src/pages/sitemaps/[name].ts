import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { formatSitemap } from '../../formats/sitemap.ts';
import { getEdition } from '../../model/edition.ts';
import { pageKey } from '../../model/page-key.ts';
import { sitemapParams } from '../../model/route-params.ts';
import { makeSitemaps } from '../../model/sitemaps.ts';

export const getStaticPaths = (async () => {
  const edition = await getEdition();
  return makeSitemaps(edition).map((sitemap) => ({
    params: sitemapParams(sitemap.path),
    props: { sitemap },
    cacheKey: pageKey(edition, { addresses: sitemap }),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { sitemap } }) =>
  new Response(formatSitemap(sitemap), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
