import type { APIRoute } from 'astro';
import { getEdition } from '../../model/edition.ts';
import { makeTitles } from '../../model/search.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(makeTitles(await getEdition())), { headers: { 'Content-Type': 'application/json' } });
