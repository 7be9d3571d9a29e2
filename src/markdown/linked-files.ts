import { renderMarkdown } from './render.ts';
import type { StoryFile } from './story-file.ts';

/** The end of a story's file name as an address may have it; references such as `&period;` may stand for any character of it. */
const POSSIBLE = /\.md|&(?:#|period;)|%/i;

const ANYWHERE = new URL('https://story.invalid/');

/**
 * The files of other stories that a body within the limits of Markdown links to, as its page will ask for them, each once:
 * what the page shows depends on where those stories are.
 */
export function linkedFiles(file: string, { body, bodyLine }: StoryFile): string[] {
  if (!POSSIBLE.test(body)) return [];
  const asked = new Set<string>();
  renderMarkdown(body, {
    file,
    bodyLine,
    lang: 'en',
    site: ANYWHERE,
    picture: () => undefined,
    link: (name) => void asked.add(name),
  });
  return [...asked];
}
