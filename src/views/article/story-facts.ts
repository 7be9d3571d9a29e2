import { memoize } from '../../lib/caches/memoize.ts';
import type { Article } from '../../schemas/article.ts';
import { publication } from '../../publication.ts';
import { isOverAYearOld } from '../../dates/dates.ts';
import { linksOf, type Links } from '../../edition/linked-stories.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { shared } from '../../lib/page-key.ts';
import { translationFacts, type TranslationFacts } from './translations.ts';
import { runFacts, type RunFacts } from '../series/series-facts.ts';

/** Everything that a story shows where it appears in full: on its page, in feeds, and in the print view of its series. */
export function storyFacts(story: Article, edition: Edition): StoryFacts {
  return storiesOf(edition)(story);
}

const storiesOf = memoize((edition: Edition) =>
  memoize((story: Article): StoryFacts => {
    const run = story.series && edition.runById.get(story.series.id);
    return shared({
      text: {
        story: shared(story),
        isOld: isOverAYearOld(story.published, edition.now, story.timeZone ?? publication.timeZone),
      },
      links: linksOf(story, edition),
      series: run && runFacts(run),
      translations: translationFacts(story, edition),
    });
  }),
);

/**
 * What the public may still know about a withdrawn story. It has no headline, text, names, topics, pictures or series, so
 * no page can show them.
 */
export const noticeFacts = memoize(({ id, file, slug, published, timeZone, withdrawal }: Article): NoticeFacts =>
  shared({ text: { id, file, slug, published, timeZone, withdrawal } }),
);

/** Whether these are the facts of a public story and not of a withdrawal notice. */
export function isStory(facts: StoryFacts | NoticeFacts): facts is StoryFacts {
  return 'links' in facts;
}

export interface StoryFacts {
  readonly text: StoryText;
  readonly links: Links;
  /** undefined if it belongs to none */
  readonly series: RunFacts | undefined;
  /** undefined for a story in one language */
  readonly translations: TranslationFacts | undefined;
}

export interface StoryText {
  /** the public story; the digest of its file represents its body */
  readonly story: Article;
  /** whether it is over a year old */
  readonly isOld: boolean;
}

export interface NoticeFacts {
  readonly text: Pick<Article, 'id' | 'file' | 'slug' | 'published' | 'timeZone' | 'withdrawal'>;
}
