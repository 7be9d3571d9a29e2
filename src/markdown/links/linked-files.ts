import { renderMarkdown } from '../render.ts';
import type { StoryFile } from '../story-file.ts';

/** The end of a story's file name. References such as `&period;` may replace any character of it, a percent sign cannot. */
const POSSIBLE = /\.md|&(?:#|period;)/i;

/** `(file.md)` or `(file.md#heading)` without characters that Markdown or addresses read differently. */
const PLAIN = /^\(([^\s()<>"'\\&%#?]+\.md)(?:#[^\s()<>"'\\&%]*)?\)/i;

/** A whole address: it leads to no file. */
const WHOLE = /^(?:[(:]\s*<?|=\s*["']?)https?:\/\//i;

/** Where an address may be: in a link, in a definition, in HTML. Each may begin within another. */
const PLACES = [
  /\](?=([(:][\s>]*(?:<[^\n>]{0,1000}|\S{0,1000})))/g,
  /href\s*(?=(=\s*(?:"[^"]*|'[^']*|[^\s>]{0,1000})))/gi,
];

/** The end of a longer one was not checked. */
const MAX_PLACE = 1000;

const ANYWHERE = new URL('https://story.invalid/');

/**
 * The files of other stories that a body within the limits of Markdown may link to, as its page would ask for them, each
 * once: the page depends on the addresses of those stories. If all of them are in plain links, the text is not parsed, so
 * links in code blocks count, too.
 */
export function linkedFiles(file: string, story: StoryFile): string[] {
  const places = PLACES.flatMap((place) => [...story.body.matchAll(place)].map(([, text = '']) => text));
  const doubtful = places.filter((text) => text.length >= MAX_PLACE || (POSSIBLE.test(text) && !WHOLE.test(text)));
  const plain = doubtful.flatMap((text) => PLAIN.exec(text)?.[1] ?? []);
  return [...new Set(plain.length === doubtful.length ? plain : askedFor(file, story))];
}

function askedFor(file: string, { body, bodyLine }: StoryFile): readonly string[] {
  const asked: string[] = [];
  renderMarkdown(body, {
    file,
    bodyLine,
    lang: 'en',
    site: ANYWHERE,
    // A missing picture would remove the link around it.
    picture: () => ({ src: '', srcset: '', sizes: '', width: 1, height: 1 }),
    link: (name) => void asked.push(name),
  });
  return asked;
}
