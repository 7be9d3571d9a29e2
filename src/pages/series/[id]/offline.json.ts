import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getEdition } from '../../../model/edition.ts';
import { offlineParts } from '../../../model/offline.ts';

/** What keeping a series takes; the build adds how large it is (integrations/offline-lists.ts). */
export const getStaticPaths = (async () =>
  (await getEdition()).series.map((run) => ({
    params: { id: run.series.id },
    props: { run },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { run } }) =>
  Response.json(offlineParts(run));
