import path from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { makePicture } from '../../formats/picture.ts';
import { getEdition } from '../../model/edition.ts';
import { NAMED_BY_DIGEST } from '../../model/page-key.ts';
import { pictureFiles } from '../../model/picture-files.ts';

export const getStaticPaths = (async () =>
  pictureFiles(await getEdition()).map((made) => ({
    params: { name: path.basename(made.variant.path) },
    props: { ...made },
    cacheKey: NAMED_BY_DIGEST,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { variant, picture },
}) => {
  const bytes = await makePicture(picture.file, variant);
  const type = variant.path.endsWith('.jpg') ? 'image/jpeg' : 'image/webp';
  return new Response(new Blob([bytes.slice()]), { headers: { 'Content-Type': type } });
};
