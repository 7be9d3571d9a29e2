import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../markdown/processor.ts';

/** Without one of these a body holds no address that could change, and is not parsed. */
const MAY_CHANGE = /!\[|<img|\]:|\.(?:md|markdown)[)#\s>"]/i;

const IMG = /(<img\b[^>]{0,2000}?\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))([^>]{0,2000}>)/gi;

/**
 * A body with other addresses in its pictures and links; all else stays as it is written.
 *
 * @param map what to write in an address's place: another one, or for a picture the text that stands for all of it
 */
export function rewriteAddresses(body: string, map: (address: Address) => Rewritten | undefined): string {
  if (!MAY_CHANGE.test(body)) return body;
  const edits: Edit[] = [];
  visit(parseMarkdown(body), (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    const line = node.position?.start.line ?? 1;
    if (start === undefined || end === undefined) return;
    const source = body.slice(start, end);
    if (node.type === 'html') {
      const text = source.replace(IMG, (...found: string[]) => {
        const [whole = '', before = '', double, single, bare, after = ''] = found;
        const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(whole);
        const rewritten = map({
          kind: 'picture',
          url: double ?? single ?? bare ?? '',
          line,
          alt: alt?.[1] ?? alt?.[2] ?? '',
        });
        if (rewritten?.text !== undefined) return rewritten.text;
        return rewritten?.url === undefined ? whole : `${before}"${rewritten.url.replace(/"/g, '&quot;')}"${after}`;
      });
      if (text !== source) edits.push({ start, end, text });
      return;
    }
    if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return;
    const kind = node.type === 'image' ? 'picture' : node.type === 'definition' ? 'either' : 'link';
    const alt = node.type === 'image' ? (node.alt ?? '') : '';
    const rewritten = map({ kind, url: node.url, line, alt });
    if (rewritten?.text !== undefined && kind === 'picture') edits.push({ start, end, text: rewritten.text });
    if (rewritten?.url === undefined) return;
    const textEnd = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) - start : 0;
    const at = source.indexOf(node.url, Math.max(textEnd, source.indexOf(']', alt.length)));
    // An address written with escapes stays, and the loader says that it leads to nothing.
    if (at !== -1) edits.push({ start: start + at, end: start + at + node.url.length, text: rewritten.url });
  });
  return apply(body, edits);
}

function visit(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) visit(child, look);
}

function apply(body: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at) continue;
    text += body.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + body.slice(at);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Address {
  /** A definition can be of either. */
  readonly kind: 'picture' | 'link' | 'either';
  /** As Markdown reads it. */
  readonly url: string;
  /** 1-based line of the body. */
  readonly line: number;
  readonly alt: string;
}

export interface Rewritten {
  readonly url?: string;
  readonly text?: string;
}
