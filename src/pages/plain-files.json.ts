import type { APIRoute } from 'astro';
import { getEdition } from '../model/edition.ts';
import { makePlainFiles } from '../model/plain-files.ts';

/** For the build, which keeps it out of the site (integrations/stale-pages.ts). */
export const GET: APIRoute = async () => Response.json(makePlainFiles(await getEdition()));
