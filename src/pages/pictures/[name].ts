import path from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { keptAnswer } from '../../formats/kept-answer.ts';
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
  const type = variant.path.endsWith('.jpg') ? 'image/jpeg' : 'image/webp';
  return keptAnswer(await makePicture(picture.file, variant), type);
};
