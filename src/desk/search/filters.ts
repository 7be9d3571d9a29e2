import type { FilterFile, FilterValue } from '../../reader/search/index-file.ts';
import type { Name, SearchDocument } from './read-document.ts';

/** The values of each filter with their stories. */
export function collectFilters(documents: readonly SearchDocument[]): FilterFile {
  return [
    ['series', valuesOf(documents, ({ series }) => (series ? [series] : []))],
    ['topic', valuesOf(documents, ({ topics }) => topics)],
    ['agency', valuesOf(documents, ({ agency }) => (agency ? [agency] : []))],
  ];
}

function valuesOf(
  documents: readonly SearchDocument[],
  namesOf: (document: SearchDocument) => readonly Name[],
): readonly FilterValue[] {
  const values = new Map<string, { spellings: Map<string, number>; stories: Set<number> }>();
  for (const [story, document] of documents.entries()) {
    for (const { name, key } of namesOf(document)) {
      let value = values.get(key);
      if (!value) values.set(key, (value = { spellings: new Map(), stories: new Set() }));
      value.spellings.set(name, (value.spellings.get(name) ?? 0) + 1);
      value.stories.add(story);
    }
  }
  return [...values]
    .map(([key, { spellings, stories }]) => ({ key, names: byUse(spellings), stories: [...stories] }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The most frequent first; of equally frequent ones the first by code unit, as the page of the name has it. */
function byUse(spellings: ReadonlyMap<string, number>): readonly string[] {
  return [...spellings].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([name]) => name);
}
