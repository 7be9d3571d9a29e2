import type { APIRoute, GetStaticPaths } from 'astro';
import { drawQr } from '../../formats/qr.ts';
import { getEdition } from '../../model/edition.ts';
import { absolute, seriesPath } from '../../model/urls.ts';

/** The QR code of each series' address. */
export const getStaticPaths = (async () =>
  (await getEdition()).series.map(({ series: { id } }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(drawQr(absolute(seriesPath(id))), { headers: { 'Content-Type': 'image/svg+xml' } });
