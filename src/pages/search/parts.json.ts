import type { APIRoute } from 'astro';
import { getEdition } from '../../model/edition.ts';
import { formatShards, searchShards } from '../../model/search.ts';

/** For the search box of every page: the parts of the index, which the search page holds itself. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(formatShards(searchShards(await getEdition()))), {
    headers: { 'Content-Type': 'application/json' },
  });
