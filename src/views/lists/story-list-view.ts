import type { Article } from '../../schemas/article.ts';
import { words } from '../../words/say.ts';
import { languageName } from '../../lib/language.ts';
import { publication } from '../../publication.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { calloutOn, type WithCallout } from '../callouts/callout.ts';
import { listHeadFacts, type ListHeadFacts } from './list-head.ts';
import { cardFacts, type CardFacts } from './story-card.ts';
import { paginate } from './paging.ts';
import { topicShare, type ShareSubject } from '../share/share-image.ts';
import type { StoryList } from '../../edition/story-lists.ts';
import { bylinePath, languagePath, paths, topicPath } from '../../addresses/urls.ts';

/** The front of each topic, byline or language, with its newest stories. */
export function storyListFronts(
  kind: StoryListKind,
  lists: readonly StoryList[],
  edition?: Edition,
): readonly StoryListPage[] {
  return lists.map((list) => {
    const { front, pages } = paginate(list.stories, publication.lists.page);
    return withHead(pageOf(kind, list, front, undefined, pages.length), { kind, list, edition });
  });
}

/** The numbered pages, counted from the oldest. */
export function storyListPages(kind: StoryListKind, lists: readonly StoryList[]): readonly StoryListPage[] {
  return lists.flatMap((list) => {
    const { pages } = paginate(list.stories, publication.lists.page);
    return pages.map(({ number, items }) => pageOf(kind, list, items, number, pages.length));
  });
}

function pageOf(
  kind: StoryListKind,
  list: StoryList,
  shown: readonly Article[],
  page: number | undefined,
  last: number,
): StoryListPage {
  const { slug, name, stories } = list;
  const pathOf = (number?: number) => PATHS[kind].one(slug, number);
  const path = pathOf(page);
  const olderNumber = page === undefined ? last : page - 1;
  const makeText = () => ({
    kind,
    slug,
    name: kind === 'Language' ? languageName(name) : name,
    lang: kind === 'Language' ? name : undefined,
    index: { name: indexName(kind), path: PATHS[kind].all },
    path,
    front: pathOf(),
    page,
    // A numbered page does not say how many there are: it would change with every story that comes.
    count: page === undefined ? stories.length : undefined,
    older: olderNumber > 0 ? { path: pathOf(olderNumber), name: words().lists.older } : undefined,
    newer:
      page === undefined ? undefined : { path: pathOf(page < last ? page + 1 : undefined), name: words().lists.newer },
  });
  const makePreview = () => (kind === 'Topic' ? topicShare(list) : undefined);
  return { path, makeFacts: () => ({ text: makeText(), stories: shown.map(cardFacts), preview: makePreview() }) };
}

/** Adds to the front of a list the person or topic that the list belongs to, and a call-out where there is one. */
function withHead(page: StoryListPage, { kind, list, edition }: Front): StoryListPage {
  if (kind === 'Language' || !edition) return page;
  const { head, name } = list;
  const callout = kind === 'Topic' ? calloutOn(edition, 'topics', [name]) : calloutOn(edition, 'bylines');
  if (!head && !callout.callout) return page;
  const facts = { ...(head && { head: listHeadFacts(edition)(head) }), ...callout };
  return { ...page, makeFacts: () => ({ ...page.makeFacts(), ...facts }) };
}

function indexName(kind: StoryListKind): string {
  if (kind === 'Language') return words().nav.archive;
  return kind === 'Topic' ? words().nav.topics : words().lists.bylines;
}

const PATHS = {
  Topic: { all: paths.topics, one: topicPath },
  Byline: { all: paths.bylines, one: bylinePath },
  Language: { all: paths.archive, one: languagePath },
} as const;

export type StoryListKind = keyof typeof PATHS;

export interface StoryListPage {
  readonly path: string;
  readonly makeFacts: () => StoryListFacts;
}

interface Front {
  readonly kind: StoryListKind;
  readonly list: StoryList;
  readonly edition: Edition | undefined;
}

export interface StoryListFacts extends WithCallout {
  readonly text: StoryListText;
  /** on this page, newest first */
  readonly stories: readonly CardFacts[];
  /** the person or topic that it is of, on the front */
  readonly head?: ListHeadFacts;
  /** what its link previews show; undefined where that is the publication's own card */
  readonly preview: ShareSubject | undefined;
}

export interface StoryListText {
  readonly kind: StoryListKind;
  readonly slug: string;
  readonly name: string;
  /** language of the name, where it is that of a language */
  readonly lang: string | undefined;
  /** the page that lists all of its kind */
  readonly index: { readonly name: string; readonly path: string };
  readonly path: string;
  /** path of its front, which its feed follows */
  readonly front: string;
  /** number of the page, undefined on the front */
  readonly page: number | undefined;
  /** of all its stories, on the front */
  readonly count: number | undefined;
  readonly older: { readonly path: string; readonly name: string } | undefined;
  readonly newer: { readonly path: string; readonly name: string } | undefined;
}
