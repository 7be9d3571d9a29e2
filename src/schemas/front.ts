import { z } from 'astro/zod';
import { instant, shortForms, storyId } from './fields/fields.ts';

const PLACE = 'the id of a story, such as k3f7a2mq';

/** A place on the front page, with its story. */
export const placeSchema = z
  .strictObject(
    {
      id: storyId.describe('Id of the story.'),
      until: instant.optional().describe('The time from which the newest story takes its place again.'),
    },
    { error: PLACE },
  )
  .register(shortForms, { field: 'id', description: 'Id of the story.' });

/** What `front.yaml` of the content holds. */
export const frontSchema = z.strictObject({
  lead: placeSchema
    .optional()
    .describe('The lead of the front page: an id, or `{id, until}`. Default: the newest story.'),
  beside: z
    .array(placeSchema, { error: 'a list of ids, or of {id, until}' })
    .default([])
    .describe('The stories after it, in this order: a list of ids, or of `{id, until}`. The newest follow.'),
});

/** The stories that an editor has chosen for the front page. */
export interface FrontChoice {
  readonly lead?: FrontPlace | undefined;
  readonly beside: readonly FrontPlace[];
}

export type FrontPlace = Readonly<z.output<typeof placeSchema>>;

/** The front page without any choice. */
export const NEWEST_FIRST: FrontChoice = { beside: [] };
