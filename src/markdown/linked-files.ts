import { renderMarkdown } from './render.ts';
import type { StoryFile } from './story-file.ts';

/** The end of a story's file name; references such as `&period;` may stand for any character of it, a percent sign for none. */
const POSSIBLE = /\.md|&(?:#|period;)/i;

/** `[text](file.md)` or `[text](file.md#heading)` with nothing in it that Markdown or an address reads otherwise. */
const PLAIN = /\]\(([^\s()<>"'\\&%#?]+\.md)(?:#[^\s()<>"'\\&%]*)?\)/gi;

/** HTML, references, escapes, definitions and brackets within an address: what may name a file in another way. */
const UNUSUAL = /[<&%\\]|\]:|\]\([^\s)]*\(/;

const ANYWHERE = new URL('https://story.invalid/');

/**
 * The files of other stories that a body within the limits of Markdown may link to, as its page would ask for them, each
 * once: what the page shows depends on where those stories are. Where all of them stand in plain links the text is not
 * parsed for them, so that a link in a block of code counts, too.
 */
export function linkedFiles(file: string, story: StoryFile): string[] {
  const { body } = story;
  if (!POSSIBLE.test(body)) return [];
  const plain = [...body.matchAll(PLAIN)].map(([, name = '']) => name);
  const isPlain = !UNUSUAL.test(body) && plain.length === body.match(/\.md/gi)?.length;
  return [...new Set(isPlain ? plain : askedFor(file, story))];
}

function askedFor(file: string, { body, bodyLine }: StoryFile): readonly string[] {
  const asked: string[] = [];
  renderMarkdown(body, {
    file,
    bodyLine,
    lang: 'en',
    site: ANYWHERE,
    // A picture that is missing takes the link around it along.
    picture: () => ({ src: '', srcset: '', sizes: '', width: 1, height: 1 }),
    link: (name) => void asked.push(name),
  });
  return asked;
}
