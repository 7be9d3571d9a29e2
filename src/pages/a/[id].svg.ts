import type { APIRoute, GetStaticPaths } from 'astro';
import { drawQr } from '../../formats/qr.ts';
import { getEdition } from '../../model/edition.ts';
import { absolute, shortPath } from '../../model/urls.ts';

/** The QR code of each story's short link while editing; a build writes them all at once (integrations/plain-files.ts). */
export const getStaticPaths = (async () =>
  import.meta.env.DEV
    ? (await getEdition()).stories.map(({ id }) => ({ params: { id } }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(drawQr(absolute(shortPath(id))), { headers: { 'Content-Type': 'image/svg+xml' } });
