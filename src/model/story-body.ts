import path from 'node:path';
import type { RenderedStory } from '../markdown/render.ts';
import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import { warn } from '../warnings.ts';
import { settings } from '../settings.ts';
import { site } from '../site.ts';
import { renderFile, type BodyTask } from './body-task.ts';
import { fileKey, linkedStories } from './linked-stories.ts';
import type { Edition } from './make-edition.ts';
import { renderedPicture } from './pictures.ts';
import { articlePath, href } from './urls.ts';

/** What the body of a story is made of. It is read when its page is made, so that no other page pays for it. */
export function bodyTask(article: Article, edition: Edition): BodyTask {
  const { file, lang = site.language, dateline, pictures } = article;
  return {
    file,
    lang,
    dateline,
    pictures: pictures.map((picture) => [picture.path, renderedPicture(picture)]),
    links: linksOf(article, edition),
  };
}

/** The introduction of a series as safe HTML; empty when it has none. */
export function renderIntroduction(series: Series, edition: Edition): string {
  if (!series.hasIntroduction) return '';
  const { file, lang = site.language } = series;
  const story = renderFile({ file, lang, pictures: [], links: linksOf(series, edition) });
  tellRemoved(file, story);
  return story.html;
}

/** Tells, with file and line, what was taken away and what may not be read as it was meant. */
export function tellRemoved(file: string, { warnings }: RenderedStory): void {
  const folder = path.relative(process.cwd(), settings.contentDir);
  for (const { line, found, note, write } of warnings)
    warn(`${path.join(folder, file)}:${line}  ${note}\n  found     ${found}\n  write     ${write}`);
}

function linksOf(text: Article | Series, edition: Edition): BodyTask['links'] {
  return linkedStories(text, edition).flatMap((story) =>
    story ? [[fileKey(story.file), href(articlePath(story))] as const] : [],
  );
}
