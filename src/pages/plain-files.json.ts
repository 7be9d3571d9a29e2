import type { APIRoute } from 'astro';
import { cardKeys } from '../formats/share-image.ts';
import { getEdition } from '../model/edition.ts';
import { makePlainFiles } from '../model/plain-files.ts';

/** For the build, which keeps it out of the site (integrations/stale-pages.ts). */
export const GET: APIRoute = async () => {
  const edition = await getEdition();
  return Response.json(makePlainFiles(edition, await cardKeys(edition)));
};
