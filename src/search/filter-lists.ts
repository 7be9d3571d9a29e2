import type { FilterFile, FilterValue } from '../reader/search/engine/index-file.ts';
import type { Name, SearchNames } from '../views/search/search-document.ts';

type Listed = Pick<SearchNames, 'topics' | 'series' | 'agency' | 'language'>;

/** The values of each filter with their stories. */
export class FilterLists {
  private readonly series = new Values();
  private readonly topics = new Values();
  private readonly agencies = new Values();
  private readonly languages = new Values();

  add(story: number, { series, topics, agency, language }: Listed): void {
    if (series) this.series.add(story, series);
    for (const topic of topics) this.topics.add(story, topic);
    if (agency) this.agencies.add(story, agency);
    if (language) this.languages.add(story, language);
  }

  get file(): FilterFile {
    return [
      ['series', this.series.listed],
      ['topic', this.topics.listed],
      ['agency', this.agencies.listed],
      ['language', this.languages.listed],
    ];
  }
}

/** Names that lead to the same page are one value. */
class Values {
  private readonly byKey = new Map<string, { spellings: Map<string, number>; stories: Set<number> }>();

  add(story: number, { key, name }: Name): void {
    let value = this.byKey.get(key);
    if (!value) this.byKey.set(key, (value = { spellings: new Map(), stories: new Set() }));
    value.spellings.set(name, (value.spellings.get(name) ?? 0) + 1);
    value.stories.add(story);
  }

  get listed(): readonly FilterValue[] {
    return [...this.byKey]
      .map(([key, { spellings, stories }]) => ({ key, names: byUse(spellings), stories: [...stories] }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}

/** Sorts by frequency, then by code unit, like the page of the name. */
function byUse(spellings: ReadonlyMap<string, number>): readonly string[] {
  return [...spellings].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([name]) => name);
}
