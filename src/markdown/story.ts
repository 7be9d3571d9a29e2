import type { Element, Nodes, Root } from 'hast';
import type { Explanation, FileProblem } from '../lib/errors/problem.ts';
import { lineOf } from './nodes.ts';
import type { StoryContext } from './render.ts';

/** What the transforms of one story share. */
export class Story {
  readonly context: StoryContext;
  readonly warnings: FileProblem[] = [];
  /** Elements whose id comes from one of our transforms, not from the story's own HTML. */
  readonly ownIds = new Set<Element>();
  /** Its links, with their addresses as written. */
  readonly links: { readonly link: Element; readonly address: string }[] = [];
  /** The tree from before the sanitizer. */
  unsafe: Root | undefined;

  constructor(context: StoryContext) {
    this.context = context;
  }

  /** Adds a warning at the position of a node. */
  warn(node: Nodes, what: Explanation): void {
    this.warnAtLine(lineOf(node), what);
  }

  /** Adds a warning for a 1-based line of the body. */
  warnAtLine(line: number, what: Explanation): void {
    this.warnings.push({ file: this.context.file, line: this.context.bodyLine + line - 1, ...what });
  }
}

/** A transform as a unified plugin; it finds its story in `file.data.story`, where `render.ts` puts it. */
export function plugin<Tree>(transform: (tree: Tree, story: Story) => void): () => Transformer<Tree> {
  return () => (tree, file) => {
    transform(tree, storyOf(file));
  };
}

/** The story of a virtual file. */
export function storyOf(file: VirtualFile): Story {
  const story = file.data['story'];
  if (story instanceof Story) return story;
  throw new TypeError('The Markdown processor was run without a story in file.data.story.');
}

/** Untrusted text, shortened for a message. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

interface VirtualFile {
  readonly data: Readonly<Record<string, unknown>>;
}
type Transformer<Tree> = (tree: Tree, file: VirtualFile) => void;
