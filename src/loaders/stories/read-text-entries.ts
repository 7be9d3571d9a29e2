import { calloutSchema } from '../../schemas/callout.ts';
import { pageSchema } from '../../schemas/page.ts';
import { personSchema } from '../../schemas/person.ts';
import { topicSchema } from '../../schemas/topic.ts';
import type { ContentFiles } from '../files/list-content-files.ts';
import { findFormedText } from '../../markdown/checks/plain-text.ts';
import { readTextEntry, type ReadTextEntry } from './read-text-entry.ts';

/** Reads the files of pages, people, topics and call-outs, in their order. */
export async function readTextEntries(
  contentDir: string,
  { pages, people, topics, callouts }: Pick<ContentFiles, keyof TextEntries>,
): Promise<TextEntries> {
  const [readPages, readPeople, readTopics, readCallouts] = await Promise.all([
    Promise.all(pages.map((file) => readTextEntry(contentDir, file, { schema: pageSchema, needsText: true }))),
    Promise.all(
      people.map((file) =>
        readTextEntry(contentDir, file, {
          schema: personSchema,
          pictureOf: ({ portrait }) =>
            portrait?.image === undefined ? undefined : { image: portrait.image, path: ['portrait', 'image'] },
        }),
      ),
    ),
    Promise.all(topics.map((file) => readTextEntry(contentDir, file, { schema: topicSchema }))),
    Promise.all(
      callouts.map((file) => readTextEntry(contentDir, file, { schema: calloutSchema, refuseBody: findFormedText })),
    ),
  ]);
  return { pages: readPages, people: readPeople, topics: readTopics, callouts: readCallouts };
}

export interface TextEntries {
  readonly pages: readonly ReadTextEntry<typeof pageSchema>[];
  readonly people: readonly ReadTextEntry<typeof personSchema>[];
  readonly topics: readonly ReadTextEntry<typeof topicSchema>[];
  readonly callouts: readonly ReadTextEntry<typeof calloutSchema>[];
}

/** What pages, people, topics and call-outs claim for themselves. A refused one claims its valid fields. */
export type TextClaims = {
  readonly [Kind in keyof TextEntries]: readonly Pick<TextEntries[Kind][number], 'file' | 'id' | 'sound'>[];
};
