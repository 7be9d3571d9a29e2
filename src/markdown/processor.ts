import rehypeSanitize from 'rehype-sanitize';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import rehypeDateline from './rehype-dateline.ts';
import rehypeFigures from './rehype-figures.ts';
import rehypeFootnotes from './rehype-footnotes.ts';
import rehypeHeadings from './rehype-headings.ts';
import rehypeLinks from './rehype-links.ts';
import rehypePunctuation from './rehype-punctuation.ts';
import rehypeRawHtml from './rehype-raw-html.ts';
import rehypeStoryIds from './rehype-story-ids.ts';
import rehypeTables from './rehype-tables.ts';
import remarkPlain from './remark-plain.ts';
import { rehypeBeforeSanitize } from './removed.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/**
 * What GitHub's Markdown adds to CommonMark begins with one of these: tables, struck words, footnotes, tasks, and
 * addresses outside the brackets of a link. To look for them at every word doubles the time of a story, and few hold any.
 */
const GFM = /[|~@]|:-|-:|\[\^|\[[\sxX]\]|www\.|(?<!\]\(<?|\]: ?<?|=["']|<)https?:\/\//i;

const commonMark = remark().freeze();
const gfm = remark().use(remarkGfm).freeze();

/** Parses a body; the tree is mdast. Check it against the limits first. */
export function parseMarkdown(body: string) {
  return (GFM.test(body) ? gfm : commonMark).parse(body);
}

/** mdast → hast with the story's raw HTML made part of the tree: nothing in it is safe yet. */
export const toUnsafeTree = remark()
  .use(remarkPlain)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', footnoteBackContent: '↩\uFE0E' })
  .use(rehypeRawHtml)
  .freeze();

/** mdast → safe hast. Every step expects what the ones above it made. */
export const toSafeTree = toUnsafeTree()
  .use(rehypeFootnotes)
  .use(rehypeFigures)
  .use(rehypeLinks)
  .use(rehypeHeadings)
  .use(rehypeTables)
  .use(rehypeDateline)
  .use(rehypePunctuation)
  .use(rehypeStoryIds)
  .use(rehypeBeforeSanitize)
  // Last, after everything that reads or writes a story's own HTML.
  .use(rehypeSanitize, sanitizeSchema)
  .freeze();
