import { memoizeLast } from '../../lib/caches/memoize.ts';
import { publication } from '../../publication.ts';
import { keyOf } from '../../lib/page-key.ts';
import { savedText } from '../../lib/caches/saved-texts.ts';
import { makeArticleView, makeStoryView } from '../article/article-view.ts';
import type { FeedFacts } from './feed-channels.ts';
import { noticeContent, storyContent } from './feed-content.ts';
import { getBody } from '../article/bodies.ts';
import { directionOf } from '../../lib/text/language.ts';
import { makeNotice } from '../article/withdrawal-notice.ts';
import type { PhotoView } from '../article/photo.ts';
import { isStory, type NoticeFacts, type StoryFacts } from '../article/story-facts.ts';
import { absolute, tagUri } from '../../addresses/urls.ts';

/** About 10 kB each. */
const MAX_FEED_ITEMS_IN_MEMORY = 2000;

/** A story is in several channels of three formats each: its item is made once. */
const makeItem = memoizeLast(MAX_FEED_ITEMS_IN_MEMORY, (facts: StoryFacts | NoticeFacts) =>
  isStory(facts) ? storyItem(facts) : withdrawnItem(facts),
);

/** The feed of a channel. RSS, Atom and JSON Feed are all written from it. */
export function makeFeed({ channel, stories }: FeedFacts): Feed {
  const items = stories.map(makeItem);
  const changes = items.map(({ updated }) => updated.getTime());
  return {
    channel,
    id: tagUri(channel.path),
    items,
    updated: changes.length > 0 ? new Date(Math.max(...changes)) : undefined,
  };
}

function storyItem(facts: StoryFacts): FeedItem {
  const view = makeStoryView(facts);
  return {
    id: tagUri(view.id),
    url: absolute(view.path),
    title: view.title,
    lang: view.lang,
    published: facts.text.story.published,
    updated: new Date(view.modified.iso),
    summary: view.description,
    content: feedContent(facts),
    authors: view.byline.map(({ name, path }) => ({ name, url: absolute(path) })),
    topics: view.topics.map(({ name }) => name),
    image: itemImage(view.photo),
  };
}

/** The text of a story for feeds. Saved, because other feeds are made in other threads and builds. */
export function feedContent(facts: StoryFacts): string {
  const make = () => storyContent(makeArticleView(facts, getBody(facts)));
  return savedText('feed', facts.text.story.file, keyOf(facts), make);
}

/** The lead picture in 16:9; none if the licence covers only our site. */
function itemImage(photo: PhotoView | undefined): FeedImage | undefined {
  if (photo?.kind !== 'picture') return undefined;
  const [crop] = photo.crops;
  if (!crop) return undefined;
  const { path, width, height } = crop;
  return { url: absolute(path), type: 'image/jpeg', width, height, alt: photo.alt, credit: photo.credit };
}

/** Like its page, it says only that there was a story, and when and why it was withdrawn. */
function withdrawnItem(facts: NoticeFacts): FeedItem {
  const notice = makeNotice(facts);
  return {
    id: tagUri(facts.text.id),
    url: absolute(notice.path),
    title: notice.title,
    lang: publication.language,
    published: facts.text.published,
    updated: new Date(notice.withdrawn.iso),
    summary: notice.reason,
    content: noticeContent(notice, directionOf(publication.language)),
    authors: [],
    topics: [],
    image: undefined,
  };
}

export interface Feed {
  readonly channel: FeedFacts['channel'];
  /** `tag:` URI */
  readonly id: string;
  /** newest first */
  readonly items: readonly FeedItem[];
  /** the last change of any item; undefined if it has none */
  readonly updated: Date | undefined;
}

export interface FeedItem {
  /** `tag:` URI: the same in every feed, format and year */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** BCP 47; the direction is in the content */
  readonly lang: string;
  readonly published: Date;
  /** last substantial change, or `published` */
  readonly updated: Date;
  readonly summary: string;
  /** safe HTML with absolute addresses */
  readonly content: string;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly topics: readonly string[];
  /** its picture, if its licence covers other sites */
  readonly image: FeedImage | undefined;
}

export interface FeedImage {
  readonly url: string;
  readonly type: 'image/jpeg';
  /** pixels */
  readonly width: number;
  readonly height: number;
  /** empty if it adds nothing */
  readonly alt: string;
  readonly credit: string;
}
