import type { APIRoute } from 'astro';
import { getEdition } from '../model/edition.ts';
import { withdrawnStories } from '../model/offline.ts';

export const GET: APIRoute = async () => Response.json(withdrawnStories(await getEdition()));
