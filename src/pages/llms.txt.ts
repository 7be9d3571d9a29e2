import type { APIRoute } from 'astro';
import { formatLlms } from '../formats/llms.ts';
import { getEdition } from '../model/edition.ts';

export const GET: APIRoute = async () =>
  new Response(formatLlms(await getEdition()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
