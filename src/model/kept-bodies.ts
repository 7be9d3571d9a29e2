import type { RenderedStory } from '../markdown/render.ts';
import { currentRelease } from '../release/current.ts';
import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import { renderFile } from './body-task.ts';
import { feedChannels } from './feed-channels.ts';
import { keepLast } from './keep-last.ts';
import type { Edition } from './make-edition.ts';
import { onceFor } from './once-for.ts';
import { renderAhead } from './render-ahead.ts';
import { bodyTask, renderIntroduction, tellRemoved } from './story-body.ts';
import { articlePath, fileOf } from './urls.ts';

/** About 10 kB each. */
const MOST = 2000;

/**
 * The body of a story as safe HTML (story-body.ts). A story that stands in feeds or in a series for the printer too is
 * rendered once for its page and all of them, so that what the sanitizer took away is also told once.
 */
export function getBody(article: Article, edition: Edition): Promise<string> {
  return getterOf(edition)(article);
}

const introductions = new WeakMap<Series, string>();

/** The introduction of a series as safe HTML, rendered once for its page and its volumes for the printer. */
export function getIntroduction(series: Series, edition: Edition): string {
  let introduction = introductions.get(series);
  if (introduction === undefined) introductions.set(series, (introduction = renderIntroduction(series, edition)));
  return introduction;
}

const getterOf = onceFor((edition: Edition) => {
  const shared = new Set([
    ...feedChannels(edition).flatMap(({ stories }) => stories),
    ...edition.series.flatMap(({ parts }) => parts),
  ]);
  const ahead = makeAhead(edition);
  const make = async (article: Article) => {
    const story = (await ahead(article)) ?? renderFile(bodyTask(article, edition));
    tellRemoved(article.file, articlePath(article), story);
    return story.html;
  };
  const keep = keepLast(MOST, make);
  return (article: Article) => (shared.has(article) ? keep(article) : make(article));
});

/** Bodies that another process renders ahead of the pages; undefined for one that is not on its way. */
function makeAhead(edition: Edition): (article: Article) => Promise<RenderedStory | undefined> {
  const { beside, kept } = currentRelease();
  // In the order in which the pages ask for them.
  const stories = edition.stories.filter((story) => !kept.has(fileOf(articlePath(story))));
  if (!beside?.isWorth(stories.length)) return () => Promise.resolve(undefined);
  return renderAhead(stories, (batch) =>
    beside.each(
      'renderFile',
      batch.map((story) => [bodyTask(story, edition)] as const),
    ),
  );
}
