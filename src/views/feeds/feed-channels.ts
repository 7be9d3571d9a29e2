import { memoize } from '../../lib/caches/memoize.ts';
import { punctuate } from '../../markdown/text/punctuation.ts';
import type { Article } from '../../schemas/article.ts';
import type { Message } from '../../words/messages.ts';
import { say, words } from '../../words/say.ts';
import { publication } from '../../publication.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { languageKey } from '../../edition/languages.ts';
import { namesInByline } from '../../edition/name-spellings.ts';
import { compareNewest } from '../../edition/lists/order.ts';
import { makeStoryLists, type StoryList } from '../../edition/lists/story-lists.ts';
import { languageOf } from '../../edition/translations.ts';
import { languageName } from '../../lib/text/language.ts';
import { noticeFacts, storyFacts, type NoticeFacts, type StoryFacts } from '../article/story-facts.ts';
import { nameInLanguage } from '../lists/story-list-view.ts';
import { bylinePath, languagePath, paths, seriesPath, topicPath } from '../../addresses/urls.ts';

/**
 * Everything that has a feed: the latest stories, each language if there are several, each series, each topic, each
 * byline, and the stories of a topic or byline in each of its languages. A withdrawn story keeps its place as a notice, so
 * that the copies of readers are replaced. A topic or byline with only withdrawn stories has no page and no feed.
 */
export const feedChannels = memoize(makeChannels);

function makeChannels({ stories, withdrawn, series, topics, bylines, languages }: Edition): readonly Channel[] {
  const withdrawnIn = Map.groupBy(withdrawn, (article) => article.series?.id);
  const withdrawnWith = Map.groupBy(withdrawn, (article) => languageKey(languageOf(article)));
  const withdrawnUnder = (namesOf: (article: Article) => readonly string[]) =>
    new Map(makeStoryLists(withdrawn, namesOf).map(({ slug, stories }) => [slug, stories]));
  const withdrawnOn = withdrawnUnder(({ topics }) => topics);
  const withdrawnBy = withdrawnUnder(namesInByline);
  return [
    {
      kind: 'site',
      path: paths.home,
      name: publication.name,
      title: publication.name,
      description: publication.description,
      lang: publication.language,
      stories: latest(stories.slice(0, publication.lists.feed), withdrawn),
    },
    ...languages.map(({ slug, name: lang, stories }) => ({
      kind: 'language' as const,
      path: languagePath(slug),
      name: languageName(lang),
      title: titleOf(languageName(lang)),
      description: say(words().lists.inLanguage, { name: languageName(lang) }),
      lang,
      stories: latest(stories.slice(0, publication.lists.feed), withdrawnWith.get(lang)),
    })),
    ...series.map(({ series: { id, title, teaser, lang = publication.language }, parts }) => ({
      kind: 'series' as const,
      path: seriesPath(id),
      name: punctuate(title, lang),
      title: titleOf(punctuate(title, lang)),
      description: punctuate(teaser, lang),
      lang,
      stories: latest(parts, withdrawnIn.get(id)),
    })),
    ...channelsOf('topic', topics, { pathOf: topicPath, sentence: words().lists.about, withdrawn: withdrawnOn }),
    ...channelsOf('byline', bylines, { pathOf: bylinePath, sentence: words().lists.by, withdrawn: withdrawnBy }),
  ];
}

/** A channel for each topic or byline. */
function channelsOf(kind: 'topic' | 'byline', lists: readonly StoryList[], about: ListChannels): readonly Channel[] {
  const { pathOf, sentence, withdrawn } = about;
  const channel = (path: string, name: string, { lang, stories, gone }: ChannelStories) => ({
    kind,
    path,
    name,
    title: titleOf(name),
    description: say(sentence, { name }),
    lang,
    stories: latest(stories.slice(0, publication.lists.feed), gone),
  });
  return lists.flatMap((list) => {
    const path = pathOf(list.slug);
    const gone = withdrawn.get(list.slug);
    return [
      channel(path, list.name, { lang: publication.language, stories: list.stories, gone }),
      ...(list.languages ?? []).map((part) => {
        const goneIn = gone?.filter((article) => languageKey(languageOf(article)) === part.name);
        const of = { lang: part.name, stories: part.stories, gone: goneIn };
        return channel(languagePath(part.slug, undefined, path), nameInLanguage(list, part), of);
      }),
    ];
  });
}

function titleOf(page: string): string {
  return say(words().page.title, { page, site: publication.name });
}

function latest(stories: readonly Article[], withdrawn: readonly Article[] = []): readonly Article[] {
  return [...stories, ...withdrawn].sort(compareNewest).slice(0, publication.lists.feed);
}

/** What the feed of a channel shows, in any format. */
export function feedFacts({ stories, ...channel }: Channel, edition: Edition): FeedFacts {
  const items = stories.map((story) =>
    story.status === 'withdrawn' ? noticeFacts(story) : storyFacts(story, edition),
  );
  return { channel, stories: items };
}

export interface FeedFacts {
  readonly channel: Omit<Channel, 'stories'>;
  /** in the order of the channel */
  readonly stories: readonly (StoryFacts | NoticeFacts)[];
}

export interface Channel {
  readonly kind: 'site' | 'language' | 'series' | 'topic' | 'byline';
  /** of the page that it follows */
  readonly path: string;
  /** name in a list of feeds */
  readonly name: string;
  /** name in a feed reader, among feeds of other sites */
  readonly title: string;
  readonly description: string;
  /** BCP 47 */
  readonly lang: string;
  /** newest first, including withdrawn ones; an edit never moves a story */
  readonly stories: readonly Article[];
}

interface ChannelStories {
  readonly lang: string;
  readonly stories: readonly Article[];
  readonly gone: readonly Article[] | undefined;
}

interface ListChannels {
  readonly pathOf: (slug: string) => string;
  /** description of the feed, with a placeholder for the name */
  readonly sentence: Message<'name'>;
  /** withdrawn stories by the slug of the topic, byline or series */
  readonly withdrawn: ReadonlyMap<string, readonly Article[]>;
}
