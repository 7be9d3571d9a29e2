import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import { lineOf } from '../../../../markdown/nodes.ts';
import { parseMarkdown } from '../../../../markdown/processor.ts';
import { escapeMarkdown } from '../../../../markdown/escape-markdown.ts';
import { addressMarkdown, pictureMarkdown, titleMarkdown } from './markdown-link.ts';

/**
 * Replaces addresses, HTML and words of a body; everything else stays as written. Check the body against the limits of
 * Markdown first.
 */
export function rewriteBody(body: string, rewriter: Rewriter): string {
  const tree = parseMarkdown(body);
  const edits: Edit[] = [];
  const references = readReferences(tree, rewriter);
  eachNode(tree, (node, isInLink) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    const at = { start, end, line: lineOf(node), source: body.slice(start, end) };
    if (node.type === 'link') edits.push(...editLink(node, at, rewriter));
    else if (node.type === 'image') edits.push(...editImage(node, at, isInLink, rewriter));
    else if (node.type === 'imageReference') {
      const text = references.words.has(node.identifier) ? escapeMarkdown(node.alt ?? '') : undefined;
      if (text !== undefined) edits.push({ start, end, text });
    } else if (node.type === 'definition') {
      const url = references.urls.get(node);
      if (url !== undefined && url !== node.url) edits.push({ start, end, text: definition(node, url) });
    } else if (node.type === 'html' || node.type === 'text') {
      const text = rewriter[node.type](at.source, at.line, node.value);
      if (text !== at.source) edits.push({ start, end, text });
    }
  });
  return applyEdits(body, edits);
}

function editLink(node: Link, { start, end, line, source }: SourceSpan, rewriter: Rewriter): Edit[] {
  const followed = rewriter.link(node.url, line);
  if (followed.url === node.url) return [];
  // An address between < and >, or a bare address in the text.
  if (!source.startsWith('[')) {
    const words = source.replace(/^<|>$/g, '');
    const text = followed.url === undefined ? words : `[${escapeMarkdown(words)}](${addressMarkdown(followed.url)})`;
    return [{ start, end, text }];
  }
  const textEnd = node.children.at(-1)?.position?.end.offset ?? start + 1;
  if (followed.url === undefined) {
    return [
      { start, end: start + 1, text: '' },
      { start: textEnd, end, text: '' },
    ];
  }
  return [{ start: textEnd, end, text: `](${addressMarkdown(followed.url)}${titleMarkdown(node.title)})` }];
}

function editImage(node: Image, { start, end, line }: SourceSpan, isInLink: boolean, rewriter: Rewriter): Edit[] {
  const alt = node.alt ?? '';
  const followed = rewriter.picture(node.url, line);
  if (followed.kind === 'picture') {
    return followed.url === node.url ? [] : [{ start, end, text: pictureMarkdown(alt, followed.url, node.title) }];
  }
  return [
    { start, end, text: followed.kind === 'link' && !isInLink ? linkTo(alt, followed.url) : escapeMarkdown(alt) },
  ];
}

function linkTo(words: string, url: string): string {
  return `[${escapeMarkdown(words.trim() || nameIn(url))}](${addressMarkdown(url)})`;
}

/** Names a picture that has no description. */
export function nameIn(url: string): string {
  return (
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) || url
  );
}

/** Decides what each definition becomes. It may be used by pictures, links or both. Also finds the pictures of which only the words stay. */
function readReferences(tree: Root, rewriter: Rewriter) {
  const ofPictures = new Set<string>();
  const ofLinks = new Set<string>();
  const definitions: Definition[] = [];
  eachNode(tree, (node) => {
    if (node.type === 'imageReference') ofPictures.add(node.identifier);
    else if (node.type === 'linkReference') ofLinks.add(node.identifier);
    else if (node.type === 'definition') definitions.push(node);
  });
  const urls = new Map<Definition, string>();
  const words = new Set<string>();
  for (const node of definitions) {
    const line = lineOf(node);
    if (ofPictures.has(node.identifier) && !ofLinks.has(node.identifier)) {
      const followed = rewriter.picture(node.url, line);
      if (followed.kind === 'picture') urls.set(node, followed.url);
      else words.add(node.identifier);
    } else urls.set(node, rewriter.link(node.url, line).url ?? '/');
  }
  return { urls, words };
}

function definition(node: Definition, url: string): string {
  return `[${node.label ?? node.identifier}]: ${addressMarkdown(url)}${titleMarkdown(node.title)}`;
}

/** Lists the nodes in the order of the text. The tree may be of any depth. */
function eachNode(tree: Root, look: (node: Nodes, isInLink: boolean) => void): void {
  const stack: { node: Nodes; isInLink: boolean }[] = [{ node: tree, isInLink: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, isInLink } = top;
    look(node, isInLink);
    if (!('children' in node)) continue;
    const within = isInLink || node.type === 'link' || node.type === 'linkReference';
    for (const child of node.children.toReversed()) stack.push({ node: child, isInLink: within });
  }
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface SourceSpan {
  readonly start: number;
  readonly end: number;
  /** 1-based line of the body. */
  readonly line: number;
  readonly source: string;
}

/** Converts addresses as Markdown reads them, on a 1-based line of the body. */
export interface Rewriter {
  /** If it returns no address, the words of the link stay. */
  link(url: string, line: number): { readonly url: string | undefined };
  picture(url: string, line: number): FollowedPicture;
  html(source: string, line: number): string;
  /** @param value the text without Markdown's escapes */
  text(source: string, line: number, value: string): string;
}

/** A file beside the story, a link to a picture elsewhere, or words instead of a picture. */
export type FollowedPicture =
  | { readonly kind: 'picture'; readonly url: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'words' };
