import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { checkText } from './check-text.ts';
import { parseMarkdown, toSafeTree } from './processor.ts';
import { reportRemoved } from './removed.ts';
import { slipsIn } from './slips/slips.ts';
import { Story } from './story.ts';
import { replaceElements } from './tree.ts';
import { wordsOf } from './words.ts';

/**
 * A story's body as safe HTML, what had to be taken away to make it so, and what is not read as it was meant, most likely. The body's line ends are `\n`.
 *
 * @throws MarkdownRefused where the body is beyond the limits of `limits.ts`
 */
export function renderMarkdown(body: string, context: StoryContext): RenderedStory {
  checkText(body, context);
  const story = new Story(context);
  const tree = parseMarkdown(body);
  for (const { line, ...slip } of slipsIn(tree, body)) story.tell(line, slip);
  const safe = toSafeTree.runSync(tree, { value: body, data: { story } });
  reportRemoved(safe, story);
  const html = toHtml(safe);
  return { html, words: wordsToSearch(safe), warnings: story.warnings.sort((a, b) => a.line - b.line) };
}

/** What stands among the words of a story and is none of them: labels, and whose a picture is. The tree is spent afterwards. */
function wordsToSearch(safe: Root): string {
  replaceElements(safe, ({ properties }) => ([properties['className']].flat().some(isFurniture) ? [] : undefined));
  return wordsOf(safe);
}

function isFurniture(className: unknown): boolean {
  return className === 'visually-hidden' || className === 'credit' || className === 'small-print';
}

export interface StoryContext {
  /** Path from the content folder, such as `articles/2023/x.md`; warnings name it. */
  readonly file: string;
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
  /** BCP 47 language of the story. */
  readonly lang: string;
  /** Place the story was filed from; it opens the first paragraph. */
  readonly dateline?: string | undefined;
  /** Public address of the front page with its base path. */
  readonly site: URL;
  /** A picture beside the story by the path the story wrote, decoded and without `./`. */
  picture(path: string): RenderedPicture | undefined;
  /** The address, with the base path, of the story in another file, by its relative path; undefined when it is not public. */
  link?(path: string): string | undefined;
}

export interface RenderedPicture {
  src: string;
  srcset: string;
  sizes: string;
  width: number;
  height: number;
  /** it moves in its file, and stands still on the page */
  isAnimated?: boolean;
}

/** Something of a story that is not on its page. */
export interface Warning {
  file: string;
  /** 1-based line of the file. */
  line: number;
  found: string;
  /** What became of it. */
  note: string;
  /** What to write instead. */
  write: string;
}

export interface RenderedStory {
  html: string;
  /** the words of the body in one line, for the search */
  words: string;
  warnings: Warning[];
}
