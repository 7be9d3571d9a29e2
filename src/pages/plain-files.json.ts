import type { APIRoute } from 'astro';
import { getEdition } from '../model/edition.ts';
import { makePlainFiles } from '../model/plain-files.ts';

/** For the integration of the same name, which takes it away again. */
export const GET: APIRoute = async () => Response.json(makePlainFiles(await getEdition()));
