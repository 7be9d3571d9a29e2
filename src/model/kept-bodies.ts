import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import { renderFile } from './body-task.ts';
import { keepLast } from './keep-last.ts';
import type { Edition } from './make-edition.ts';
import { onceFor } from './once-for.ts';
import { bodyTask, renderIntroduction, tellRemoved } from './story-body.ts';

/** About 10 kB each. */
const MOST = 2000;

/**
 * The body of a story as safe HTML (story-body.ts). A story that stands in feeds or in a series for the printer too is
 * rendered once for its page and all of them.
 */
export function getBody(article: Article, edition: Edition): string {
  return textsOf(edition)(article).html;
}

/** The words of the body of a story in one line, for the search. */
export function getWords(article: Article, edition: Edition): string {
  return textsOf(edition)(article).words;
}

/** The introduction of a series as safe HTML, rendered once for its page and its volumes for the printer. */
export function getIntroduction(series: Series, edition: Edition): string {
  return introductionsOf(edition)(series);
}

const textsOf = onceFor((edition: Edition) =>
  keepLast(MOST, (article: Article) => {
    const story = renderFile(bodyTask(article, edition));
    tellRemoved(article.file, story);
    return { html: story.html, words: story.words };
  }),
);

const introductionsOf = onceFor((edition: Edition) => onceFor((series: Series) => renderIntroduction(series, edition)));
