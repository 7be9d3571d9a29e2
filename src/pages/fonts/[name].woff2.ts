import type { APIRoute, GetStaticPaths } from 'astro';
import { getFontFaces } from '../../formats/font-subset.ts';
import { getEdition } from '../../model/edition.ts';

export const getStaticPaths = (async () => {
  const faces = await getFontFaces((await getEdition()).glyphs);
  return faces.map(({ fileName, bytes }) => ({
    params: { name: fileName.replace(/\.woff2$/, '') },
    props: { bytes },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'content-type': 'font/woff2' } });
