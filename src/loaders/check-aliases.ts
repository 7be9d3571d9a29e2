import { paths } from '../model/urls.ts';
import { pathKey } from '../schemas/alias.ts';
import { addressOf, type Claimed, type Clash, type StoryClaim } from './cross-check.ts';

/** `/2023/`, `/2023/11/`, `/2023/11/17/`: any of them can become a page of the archive. */
const ARCHIVE = /^\/\d{4}\/(?:\d{2}\/){0,2}$/;

/** Folders of the site's own, and what would lie below one of its files. */
const OWN_FOLDER =
  /^\/(?:a|_astro|fonts|pictures|reader|_?redirects|share|sitemaps|feeds\.opml|feed\.css|(?:news-)?sitemap\.xml|(?:robots|llms)\.txt|favicon\.(?:ico|svg)|apple-touch-icon\.png|icon-\d+\.png)\//;

/** The feeds of the site, of a series and of a topic. */
const FEED = /^\/(?:(?:series|topics)\/[^/]+\/)?(?:feed\.xml|atom\.xml|feed\.json)\//;

/** Pages and files that are always there. */
const FIXED = new Set([...Object.values(paths), '/404/', '/404.html/', '/500/']);

const WRITE = 'an earlier path of this story that no page has, or nothing';

/** Aliases that cannot lead to their story: because a page stands there, another story has them, or they lead round. */
export function checkAliases(stories: readonly StoryClaim[], live: LivePages): Clash[] {
  const clashes: Clash[] = [];
  const claimed = new Map<string, Claimed>();
  const aliasesByFile = new Map(
    stories.map(({ file, aliases }) => [file, new Set(aliases?.map((alias) => alias && pathKey(alias)))]),
  );

  for (const story of stories) {
    const own = addressOf(story);
    const ownKey = own === undefined ? undefined : pathKey(own);
    story.aliases?.forEach((alias, index) => {
      if (alias === undefined) return;
      const key = pathKey(alias);
      const place = { file: story.file, path: ['aliases', index] };
      const refuse = (note: string, also?: Claimed) =>
        clashes.push({ ...place, note, write: WRITE, ...(also && { also }) });
      const page = live.addresses.get(key);
      const first = claimed.get(key);
      const fixed = explainPage(key, live);
      if (key === ownKey) refuse('the address of the story itself, a loop');
      else if (page) {
        refuse(explainStory(aliasesByFile.get(page.file), ownKey), page);
      } else if (fixed) refuse(fixed);
      else if (first) refuse(first.file === story.file ? 'twice in one story' : 'an alias of another story', first);
      else claimed.set(key, place);
    });
  }
  return clashes;
}

/** What is wrong with an alias at another story's address, by the aliases of that story. */
function explainStory(aliases: ReadonlySet<string | undefined> | undefined, ownKey: string | undefined): string {
  if (ownKey !== undefined && aliases?.has(ownKey)) return 'the address of a story whose alias leads back here, a loop';
  if (aliases?.size) return 'the address of another story, to which its own aliases lead, a chain';
  return 'the address of another story';
}

/** What of the site itself stands at an address, by the key of its path; undefined when nothing does. */
export function explainPage(key: string, { series, topics, bylines }: PageNames): string | undefined {
  if (ARCHIVE.test(key)) return 'the address of the archive';
  if (FIXED.has(key) || OWN_FOLDER.test(key) || FEED.test(key)) return 'an address of the site itself';
  const [, kind, name = ''] = key.split('/');
  if (kind === 'series' && series.has(name)) return 'the address of a series';
  if (kind === 'topics' && topics.has(name)) return 'the address of a topic';
  if (kind === 'by' && bylines.has(name)) return 'the address of a byline';
  return undefined;
}

/** What has a page, by the key of its path or by its slug. */
export interface LivePages extends PageNames {
  readonly addresses: ReadonlyMap<string, Claimed>;
}

/** What lists of stories there are, by slug. */
export interface PageNames {
  readonly series: { has(id: string): boolean };
  readonly topics: ReadonlySet<string>;
  readonly bylines: ReadonlySet<string>;
}
