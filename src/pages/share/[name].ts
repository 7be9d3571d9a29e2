import path from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { keptAnswer } from '../../formats/kept-answer.ts';
import { makeShareImage, shareImage } from '../../formats/share-image.ts';
import { getEdition } from '../../model/edition.ts';
import { NAMED_BY_DIGEST } from '../../model/page-key.ts';
import { shareSubjects } from '../../model/share-image.ts';

export const getStaticPaths = (async () => {
  const images = await Promise.all(shareSubjects(await getEdition()).map(shareImage));
  // Two series or topics whose cards say the same share one file.
  const byPath = new Map(images.map((image) => [image.path, image]));
  return [...byPath.values()].map((image) => ({
    params: { name: path.basename(image.path) },
    props: { image },
    cacheKey: NAMED_BY_DIGEST,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { image } }) =>
  keptAnswer(await makeShareImage(image), image.type);
