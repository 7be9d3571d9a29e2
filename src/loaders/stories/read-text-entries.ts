import { pageSchema } from '../../schemas/page.ts';
import { personSchema } from '../../schemas/person.ts';
import { topicSchema } from '../../schemas/topic.ts';
import type { ContentFiles } from '../files/list-content-files.ts';
import { readTextEntry, type ReadTextEntry } from './read-text-entry.ts';

/** Reads the files of pages, people and topics, in their order. */
export async function readTextEntries(
  contentDir: string,
  { pages, people, topics }: Pick<ContentFiles, 'pages' | 'people' | 'topics'>,
): Promise<TextEntries> {
  const [readPages, readPeople, readTopics] = await Promise.all([
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
  ]);
  return { pages: readPages, people: readPeople, topics: readTopics };
}

export interface TextEntries {
  readonly pages: readonly ReadTextEntry<typeof pageSchema>[];
  readonly people: readonly ReadTextEntry<typeof personSchema>[];
  readonly topics: readonly ReadTextEntry<typeof topicSchema>[];
}

/** What pages, people and topics claim that no other may have: of a refused one its valid fields. */
export type TextClaims = {
  readonly [Kind in keyof TextEntries]: readonly Pick<TextEntries[Kind][number], 'file' | 'id' | 'sound'>[];
};
