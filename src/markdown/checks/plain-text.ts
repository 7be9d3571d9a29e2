import type { Nodes } from 'mdast';
import { showFound, type Problem } from '../../lib/errors/problem.ts';
import { parseMarkdown } from '../processor.ts';
import type { StoryFile } from '../story-file.ts';

const PLAIN: ReadonlySet<Nodes['type']> = new Set([
  ...(['root', 'paragraph', 'text', 'strong', 'emphasis', 'delete', 'break', 'inlineCode'] as const),
  ...(['link', 'linkReference', 'definition', 'list', 'listItem'] as const),
]);

const NAMES: Partial<Record<Nodes['type'], string>> = {
  heading: 'a heading',
  image: 'a picture',
  imageReference: 'a picture',
  table: 'a table',
  html: 'HTML',
  footnoteReference: 'a footnote',
};

/**
 * Finds what is not plain text. A text without its own page may have paragraphs, lists and links, but nothing that needs
 * an id or a place among the page's headings.
 *
 * @param text within the limits (check-body.ts)
 */
export function findFormedText({ body, bodyLine }: StoryFile): Problem[] {
  return formedNodes(parseMarkdown(body)).map(({ type, position }) => {
    const { line = 1, column = 1, offset } = position?.start ?? {};
    const [found = ''] = body.slice(offset, position?.end.offset).split('\n', 1);
    const write = 'paragraphs, lists and links; a heading goes into title';
    return { line: line + bodyLine - 1, column, field: 'body', found: showFound(found), note: NAMES[type], write };
  });
}

/** The outermost of them: what is in a table is not named again. */
function formedNodes(node: Nodes): Nodes[] {
  const isComment = node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value);
  if (!PLAIN.has(node.type) && !isComment) return [node];
  return 'children' in node ? node.children.flatMap(formedNodes) : [];
}
