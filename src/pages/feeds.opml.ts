import type { APIRoute } from 'astro';
import { formatOpml } from '../formats/opml.ts';
import { getEdition } from '../model/edition.ts';
import { feedChannels } from '../model/feed-channels.ts';

export const GET: APIRoute = async () =>
  new Response(formatOpml(feedChannels(await getEdition())), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
