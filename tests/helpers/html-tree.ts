import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

const parser = unified().use(rehypeRaw).freeze();

/** Parses HTML that this site wrote itself, as part of a page. */
export function parseHtml(html: string): Root {
  const root: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  return parser.runSync(root);
}
