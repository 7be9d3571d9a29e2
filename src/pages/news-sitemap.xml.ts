import type { APIRoute } from 'astro';
import { formatNewsSitemap } from '../formats/news-sitemap.ts';
import { getEdition } from '../model/edition.ts';
import { recentNews } from '../model/news.ts';

export const GET: APIRoute = async () =>
  new Response(formatNewsSitemap(recentNews(await getEdition())), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
