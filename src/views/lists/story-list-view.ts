import type { Article } from '../../schemas/article.ts';
import { say, words } from '../../words/say.ts';
import { languageName } from '../../lib/text/language.ts';
import { publication } from '../../publication.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { calloutOn, type WithCallout } from '../callouts/callout.ts';
import { listHeadFacts, type ListHeadFacts } from './list-head.ts';
import { cardFacts, type CardFacts } from './story-card.ts';
import { paginate } from './paging.ts';
import { topicShare, type ShareSubject } from '../share/share-image.ts';
import type { StoryList } from '../../edition/lists/story-lists.ts';
import { bylinePath, languagePath, paths, topicPath } from '../../addresses/urls.ts';

/** The front of each topic, byline or language, with its newest stories. */
export function storyListFronts(
  kind: StoryListKind,
  lists: readonly StoryList[],
  edition?: Edition,
): readonly StoryListPage[] {
  return lists.map((list) => withHead(frontOf({ kind, list }), { kind, list, edition }));
}

/** The numbered pages, counted from the oldest. */
export function storyListPages(kind: StoryListKind, lists: readonly StoryList[]): readonly StoryListPage[] {
  return lists.flatMap((list) => numberedPagesOf({ kind, list }));
}

/**
 * The front of each topic or byline in one language, if it has stories in several. No language can be called `page`, so
 * none has the address of a numbered page.
 */
export function frontsByLanguage(kind: StoryListKind, lists: readonly StoryList[]): readonly StoryListPage[] {
  return shelvesByLanguage(kind, lists).map(frontOf);
}

/** Their numbered pages. */
export function pagesByLanguage(kind: StoryListKind, lists: readonly StoryList[]): readonly StoryListPage[] {
  return shelvesByLanguage(kind, lists).flatMap(numberedPagesOf);
}

function shelvesByLanguage(kind: StoryListKind, lists: readonly StoryList[]): readonly Shelf[] {
  return lists.flatMap((list) => (list.languages ?? []).map((inLanguage) => ({ kind, list, inLanguage })));
}

function frontOf(shelf: Shelf): StoryListPage {
  const { front, pages } = paginate(storiesOf(shelf), publication.lists.page);
  return pageOf(shelf, front, undefined, pages.length);
}

function numberedPagesOf(shelf: Shelf): readonly StoryListPage[] {
  const { pages } = paginate(storiesOf(shelf), publication.lists.page);
  return pages.map(({ number, items }) => pageOf(shelf, items, number, pages.length));
}

function storiesOf({ list, inLanguage = list }: Shelf): readonly Article[] {
  return inLanguage.stories;
}

function pageOf(shelf: Shelf, shown: readonly Article[], page: number | undefined, last: number): StoryListPage {
  const { kind, list, inLanguage } = shelf;
  const whole = PATHS[kind].one(list.slug);
  const pathOf = (number?: number) =>
    inLanguage ? languagePath(inLanguage.slug, number, whole) : PATHS[kind].one(list.slug, number);
  const path = pathOf(page);
  const olderNumber = page === undefined ? last : page - 1;
  const makeText = () => ({
    kind,
    ...namesOf(shelf),
    whole: { name: list.name, path: whole },
    languages: page === undefined || inLanguage ? list.languages?.map(({ name, slug }) => ({ name, slug })) : undefined,
    index: { name: indexName(kind), path: PATHS[kind].all },
    path,
    front: pathOf(),
    page,
    // A numbered page does not say how many stories there are: that would change with every new one.
    count: page === undefined ? storiesOf(shelf).length : undefined,
    older: olderNumber > 0 ? { path: pathOf(olderNumber), name: words().lists.older } : undefined,
    newer:
      page === undefined ? undefined : { path: pathOf(page < last ? page + 1 : undefined), name: words().lists.newer },
  });
  const makePreview = () => (kind === 'Topic' ? topicShare(list) : undefined);
  return { path, makeFacts: () => ({ text: makeText(), stories: shown.map(cardFacts), preview: makePreview() }) };
}

function namesOf({ kind, list, inLanguage }: Shelf): Pick<StoryListText, 'name' | 'lang' | 'inLanguage'> {
  if (kind === 'Language') return { name: languageName(list.name), lang: list.name, inLanguage: undefined };
  if (!inLanguage) return { name: list.name, lang: undefined, inLanguage: undefined };
  return { name: nameInLanguage(list, inLanguage), lang: undefined, inLanguage: inLanguage.name };
}

/** The name of a topic or byline in one of its languages. */
export function nameInLanguage(list: StoryList, inLanguage: StoryList): string {
  return say(words().lists.nameInLanguage, { name: list.name, language: languageName(inLanguage.name) });
}

/** Adds the person or topic of a list to its front, and its call-out if there is one. */
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

/** A list, or the part of it in one language. */
interface Shelf {
  readonly kind: StoryListKind;
  readonly list: StoryList;
  readonly inLanguage?: StoryList;
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
  /** its person or topic, on the front */
  readonly head?: ListHeadFacts;
  /** subject of its link previews; undefined for the publication's own card */
  readonly preview: ShareSubject | undefined;
}

export interface StoryListText {
  readonly kind: StoryListKind;
  readonly name: string;
  /** language of the name, if the list is one of a language */
  readonly lang: string | undefined;
  /** the language of this part of a topic or byline */
  readonly inLanguage: string | undefined;
  /** the topic or byline with its stories in all languages */
  readonly whole: { readonly name: string; readonly path: string };
  /** the languages in which it has parts, on its front and in each part */
  readonly languages: readonly { readonly name: string; readonly slug: string }[] | undefined;
  /** the page that lists all of its kind */
  readonly index: { readonly name: string; readonly path: string };
  readonly path: string;
  /** path of its front, which has the feed */
  readonly front: string;
  /** number of the page, undefined on the front */
  readonly page: number | undefined;
  /** number of all its stories, on the front */
  readonly count: number | undefined;
  readonly older: { readonly path: string; readonly name: string } | undefined;
  readonly newer: { readonly path: string; readonly name: string } | undefined;
}
