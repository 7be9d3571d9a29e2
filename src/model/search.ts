import type { TitleLine } from '../reader/search/titles.ts';
import { site } from '../site.ts';
import { makeCard } from './card.ts';
import type { Edition } from './make-edition.ts';
import { articlePath } from './urls.ts';

/** So many headlines answer at once; a thousand weigh under 60 kB (tests/model/search.test.ts). */
const TITLES = 1000;

/** The newest headlines, for answers before the index is there. */
export function makeTitles({ stories }: Edition): readonly TitleLine[] {
  return stories.slice(0, TITLES).map((story) => {
    const { path, title, lang, dir } = makeCard(story);
    if (dir === 'rtl') return [path, title, lang, dir];
    return lang === site.language ? [path, title] : [path, title, lang];
  });
}

/** Years of stories that can be found and how many those are, the newest first: as many indexes does a build make (desk/search/index-site.ts). */
export function searchYears({ stories }: Edition): readonly { readonly year: string; readonly count: number }[] {
  const years = Map.groupBy(stories, (story) => articlePath(story).slice(1, 5));
  return [...years].map(([year, { length: count }]) => ({ year, count })).sort((a, b) => (a.year < b.year ? 1 : -1));
}
