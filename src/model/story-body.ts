import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderMarkdown, type StoryContext } from '../markdown/render.ts';
import { readStoryFile } from '../markdown/story-file.ts';
import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import { settings } from '../settings.ts';
import { site } from '../site.ts';
import { renderedPicture } from './pictures.ts';
import type { Edition } from './make-edition.ts';
import { articlePath, href } from './urls.ts';

/**
 * The body of a story as safe HTML. It is read when its page is made, so that no other page pays for it. What
 * the sanitizer took away is reported on the terminal with file and line.
 */
export function renderBody(article: Article, edition: Edition): string {
  const { pictures } = article;
  return render(article.file, {
    lang: article.lang ?? site.language,
    dateline: article.dateline,
    picture: (name) => {
      const file = pictures.find(({ path }) => path === name);
      return file && renderedPicture(file);
    },
    link: (name) => {
      const target = edition.byFile.get(path.posix.join(path.posix.dirname(article.file), name));
      return target && href(articlePath(target));
    },
  });
}

/** The introduction of a series as safe HTML; empty when it has none. */
export function renderIntroduction(series: Series, edition: Edition): string {
  if (!series.hasIntroduction) return '';
  return render(series.file, {
    lang: series.lang ?? site.language,
    picture: () => undefined,
    link: (name) => {
      const target = edition.byFile.get(path.posix.join(path.posix.dirname(series.file), name));
      return target && href(articlePath(target));
    },
  });
}

function render(file: string, context: Omit<StoryContext, 'file' | 'bodyLine' | 'site'>): string {
  const story = readStoryFile(readFileSync(path.join(settings.contentDir, file)));
  const { html, warnings } = renderMarkdown(story.body, {
    ...context,
    file,
    bodyLine: story.bodyLine,
    site: settings.url,
  });
  const folder = path.relative(process.cwd(), settings.contentDir);
  for (const { line, found, note } of warnings)
    console.warn(`${path.join(folder, file)}:${line}  ${note}\n  found     ${found}`);
  return html;
}
