import { pageBody } from '../../src/markdown/body/page-body.ts';
import { renderMarkdown, type RenderedStory, type StoryContext } from '../../src/markdown/render.ts';

/**
 * A context in which the pictures `a.png`, `b c.jpg` and `sub/d.png` are beside the story, and `../2022/old.md` is
 * public.
 */
export function makeContext(changes: Partial<StoryContext> = {}): StoryContext {
  return {
    file: 'articles/2023/x.md',
    bodyLine: 1,
    lang: 'en',
    site: new URL('https://host.example/base/'),
    picture: (path) =>
      PICTURES.has(path)
        ? {
            src: `/base/pictures/${encodeURI(path)}`,
            srcset: `/base/pictures/small-${encodeURI(path)} 400w`,
            sizes: '100vw',
            width: 800,
            height: 600,
          }
        : undefined,
    link: (path) => (path === '../2022/old.md' ? '/base/2022/01/02/old/' : undefined),
    ...changes,
  };
}

/** A body rendered, with the HTML of its page. */
export function render(body: string, changes: Partial<StoryContext> = {}): RenderedStory & { html: string } {
  const context = makeContext(changes);
  const story = renderMarkdown(body, context);
  return { ...story, html: pageBody(story.tree, context.lang) };
}

/** The HTML without ids, for tests that are not about them. */
export function htmlOf(body: string, changes: Partial<StoryContext> = {}): string {
  return render(body, changes).html.replace(/ id="[^"]*"/g, '');
}

const PICTURES = new Set(['a.png', 'b c.jpg', 'sub/d.png']);
