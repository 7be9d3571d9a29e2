import type { Root } from 'hast';
import type { FileProblem } from '../lib/errors/problem.ts';
import { checkText } from './checks/check-text.ts';
import { parseMarkdown, toSafeTree } from './processor.ts';
import { reportRemoved } from './rehype/report-removed.ts';
import { findMistakes } from './mistakes/find-mistakes.ts';
import { Story } from './story.ts';

/**
 * Renders a story's body as a safe tree, and lists what was removed and what is probably a mistake. The body's line ends
 * are `\n`. What its page, feeds and print show (body/), and the words for search (text/words.ts), are made from the tree,
 * which must not be changed.
 */
export function renderMarkdown(body: string, context: StoryContext): RenderedStory {
  checkText(body, context);
  const story = new Story(context);
  const tree = parseMarkdown(body);
  for (const { line, ...mistake } of findMistakes(tree, body)) story.warnAtLine(line, mistake);
  const safe = toSafeTree.runSync(tree, { value: body, data: { story } });
  reportRemoved(safe, story, body);
  return { tree: safe, warnings: story.warnings.sort((a, b) => a.line - b.line) };
}

export interface StoryContext {
  /** Path from the content folder, such as `articles/2023/x.md`; warnings name it. */
  readonly file: string;
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
  /** BCP 47 language of the story. */
  readonly lang: string;
  /** Place where the story was reported; it opens the first paragraph. */
  readonly dateline?: string | undefined;
  /** Public address of the front page with its base path. */
  readonly site: URL;
  /** A picture beside the story, by its path in the story, decoded and without `./`. */
  picture(path: string): RenderedPicture | undefined;
  /** The address, with the base path, of the story in another file, by its relative path; undefined if it is not public. */
  link?(path: string): string | undefined;
}

export interface RenderedPicture {
  src: string;
  srcset: string;
  sizes: string;
  width: number;
  height: number;
  /** animated in its file, and a still on the page */
  isAnimated?: boolean;
}

export interface RenderedStory {
  tree: Root;
  /** What is missing on its page, or is probably a mistake, by line of the file. */
  warnings: FileProblem[];
}
