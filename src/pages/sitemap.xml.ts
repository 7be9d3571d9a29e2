import type { APIRoute } from 'astro';
import { formatSitemapIndex } from '../formats/sitemap.ts';
import { getEdition } from '../model/edition.ts';
import { makeSitemaps } from '../model/sitemaps.ts';

export const GET: APIRoute = async () =>
  new Response(formatSitemapIndex(makeSitemaps(await getEdition())), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
