import path from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { keptAnswer } from '../../formats/kept-answer.ts';
import { makeShareImage, shareImages } from '../../formats/share-image.ts';
import { getEdition } from '../../model/edition.ts';
import { NAMED_BY_DIGEST } from '../../model/page-key.ts';

export const getStaticPaths = (async () =>
  (await shareImages(await getEdition())).map((image) => ({
    params: { name: path.basename(image.path) },
    props: { image },
    cacheKey: NAMED_BY_DIGEST,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { image } }) =>
  keptAnswer(await makeShareImage(image), image.type);
