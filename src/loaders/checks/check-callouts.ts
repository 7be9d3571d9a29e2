import { slugOfName } from '../../edition/name-spellings.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import type { Article } from '../../schemas/article.ts';
import type { Callout } from '../../schemas/callout.ts';
import type { TextClaims } from '../stories/read-text-entries.ts';
import { claimOnce } from './claim-once.ts';
import { deadPaths, type Linked } from './links/dead-paths.ts';
import type { Conflict, FieldInFile } from './story-claim.ts';

/** Finds call-outs whose files have the same name in two folders. */
export function checkCalloutNames(callouts: TextClaims['callouts']): readonly Conflict[] {
  const ids = new Map<string, FieldInFile>();
  return callouts.flatMap(({ file, id }) =>
    claimOnce(ids, id, { file, path: [], found: id, note: 'two files with the same name', write: 'another file name' }),
  );
}

/**
 * Finds dead links of call-outs within the site, and topics without stories. Either may be temporary, so they are
 * reported and the site is built.
 */
export function findCalloutWarnings(linked: Linked & { readonly callouts: readonly Callout[] }): readonly Conflict[] {
  const { callouts, articles } = linked;
  const dead = deadPaths(
    callouts.flatMap(({ link }) => link?.to ?? []),
    linked,
  );
  return [...callouts.flatMap((callout) => deadLink(callout, dead)), ...unknownTopics(callouts, articles)];
}

function deadLink({ file, link }: Callout, dead: ReadonlyMap<string, string | undefined>): Conflict[] {
  if (!link || !dead.has(link.to)) return [];
  const closest = dead.get(link.to);
  const write = closest === undefined ? 'a path that exists, such as /series/' : `to: ${closest}`;
  return [{ file, path: ['link', 'to'], note: 'there is nothing at this address', write }];
}

function unknownTopics(callouts: readonly Callout[], articles: readonly Article[]): Conflict[] {
  if (callouts.every(({ topics }) => topics.length === 0)) return [];
  const known = new Map(articles.flatMap(({ topics }) => topics).map((topic) => [slugOfName(topic), topic]));
  return callouts.flatMap(({ file, topics }) =>
    topics.flatMap((topic, index): Conflict[] => {
      if (known.has(slugOfName(topic))) return [];
      const write = closestWord(topic, [...known.values()]) ?? 'a topic that stories have';
      return [{ file, path: ['topics', index], note: 'no story has this topic', write }];
    }),
  );
}
