import { memoize } from '../../lib/memoize.ts';
import type { Article } from '../../schemas/article.ts';
import { publication } from '../../publication.ts';
import { isOverAYearOld } from '../../dates/dates.ts';
import { linksOf, type Links } from '../../edition/linked-stories.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { shared } from '../../lib/page-key.ts';
import { translationFacts, type TranslationFacts } from './translations.ts';
import { runFacts, type RunFacts } from '../series/series-facts.ts';

/** Everything a story shows wherever it appears in full: on its page, in feeds, in its series for the printer. */
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
 * What the public still learns about a withdrawn story. It holds no headline, text, names, topics, pictures or series, so
 * that no page can show them.
 */
export const noticeFacts = memoize(({ id, file, slug, published, timeZone, withdrawal }: Article): NoticeFacts =>
  shared({ text: { id, file, slug, published, timeZone, withdrawal } }),
);

/** Whether some facts are of a story that can be read, and not of the notice in its place. */
export function isStory(facts: StoryFacts | NoticeFacts): facts is StoryFacts {
  return 'links' in facts;
}

export interface StoryFacts {
  readonly text: StoryText;
  readonly links: Links;
  /** undefined for a story that is in none */
  readonly series: RunFacts | undefined;
  /** undefined for a story in one language */
  readonly translations: TranslationFacts | undefined;
}

export interface StoryText {
  /** as it is public; its body stands there as the digest of its file */
  readonly story: Article;
  /** whether it is over a year old */
  readonly isOld: boolean;
}

export interface NoticeFacts {
  readonly text: Pick<Article, 'id' | 'file' | 'slug' | 'published' | 'timeZone' | 'withdrawal'>;
}
