import { bylinePath, topicPath } from '../../addresses/urls.ts';
import { slugOfName } from '../../edition/name-spellings.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import type { TextClaims } from '../stories/read-text-entries.ts';
import { claimOnce } from './claim-once.ts';
import type { Conflict, FieldInFile, StoryClaim } from './story-claim.ts';

/** The form of a person's id: words in small letters, joined by hyphens. */
const ID = /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)+$/u;

/**
 * Finds people and topics with the same name or file name, and authors of stories that look like a misspelt id of a
 * person.
 */
export function checkKnownNames(stories: readonly StoryClaim[], { people, topics }: TextClaims): Conflict[] {
  const ids = new Set(people.flatMap(({ id }) => id ?? []));
  const misspelt = stories.flatMap(({ file, authors = [] }) =>
    authors.flatMap((author, index): Conflict[] => {
      const name = author?.name;
      if (name === undefined || !ID.test(name) || ids.has(name)) return [];
      const near = closestWord(name, ids);
      if (near === undefined) return [];
      return [{ file, path: ['authors', index, 'name'], found: name, note: 'no such person', write: near }];
    }),
  );
  return [...findTwice(people, bylinePath), ...findTwice(topics, topicPath), ...misspelt];
}

function findTwice(
  entries: TextClaims['people'] | TextClaims['topics'],
  pathOf: (slug: string) => string,
): readonly Conflict[] {
  const names = new Map<string, FieldInFile>();
  const ids = new Map<string, FieldInFile>();
  return entries.flatMap(({ file, id, sound }) => [
    ...claimOnce(ids, id, {
      file,
      path: [],
      found: id,
      note: 'two files with the same name',
      write: 'another file name',
    }),
    ...claimOnce(names, sound?.name === undefined ? undefined : pathOf(slugOfName(sound.name)), {
      file,
      path: ['name'],
      note: 'two files for the same name',
      write: 'another name, or one file',
    }),
  ]);
}
