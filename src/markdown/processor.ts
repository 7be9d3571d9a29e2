import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import type { Root } from 'mdast';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import rehypeSanitize from 'rehype-sanitize';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import type { Processor } from 'unified';
import { remarkExpansion } from './checks/check-expansion.ts';
import rehypeCode from './rehype/rehype-code.ts';
import rehypeDateline from './rehype/rehype-dateline.ts';
import rehypeFigures from './rehype/rehype-figures.ts';
import rehypeFootnotes from './rehype/rehype-footnotes.ts';
import rehypeHeadings from './rehype/rehype-headings.ts';
import rehypeLinks from './rehype/rehype-links.ts';
import rehypeOneForm from './rehype/rehype-one-form.ts';
import rehypePunctuation from './rehype/rehype-punctuation.ts';
import rehypeRawHtml from './rehype/rehype-raw-html.ts';
import rehypeStoryIds from './rehype/rehype-story-ids.ts';
import rehypeTables from './rehype/rehype-tables.ts';
import remarkPlain, { tableRow } from './remark-plain.ts';
import { rehypeBeforeSanitize } from './rehype/report-removed.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import {
  mailAddresses,
  mailAddressesFromMarkdown,
  webAddresses,
  webAddressesFromMarkdown,
} from './syntax/bare-addresses.ts';
import { flankingEmphasis, flankingMarks } from './syntax/flanking.ts';
import { joinLines } from './syntax/line-breaks.ts';
import { hasDense } from './syntax/scripts.ts';

/** An address outside the brackets of a link. */
const WEB_ADDRESS = /www\.|(?<!\]\(<?|=["']|<)https?:\/\//i;

/** What may be an e-mail address, whose signs may also have a backslash or be written as `&#46;`. */
const MAIL_ADDRESS = /[\w.+\-\\;]@[^\s@]+[.;]/;

/** The signs of the rest of GitHub's Markdown: tables, struck-out words, footnotes and tasks. */
const GFM = /[|~]|:-|-:|\[\^|\[[\sxX]\]/;

const commonMark = remark().use(plainSyntax).freeze();
const gfm = remark().use(gfmSyntax).freeze();
const gfmAndWeb = remark().use(gfmSyntax).use(webSyntax).freeze();
const gfmAndMail = remark().use(gfmSyntax).use(mailSyntax).freeze();

/**
 * Parses a body to mdast by the rules of `syntax/`, with only those parts of GitHub's Markdown that it contains.
 * Looking for an e-mail address at every letter doubles the time of a story, and looking for the rest adds half. Check
 * the body against the limits first.
 */
export function parseMarkdown(body: string): Root {
  const tree = parserFor(body).parse(body);
  if (hasDense(body)) joinLines(tree);
  return tree;
}

function parserFor(body: string): { parse(body: string): Root } {
  if (MAIL_ADDRESS.test(body)) return gfmAndMail;
  if (WEB_ADDRESS.test(body)) return gfmAndWeb;
  return GFM.test(body) ? gfm : commonMark;
}

function plainSyntax(this: Processor): void {
  this.data('micromarkExtensions', [flankingEmphasis()]);
}

function gfmSyntax(this: Processor): void {
  this.data('micromarkExtensions', [gfmFootnote(), flankingMarks(), gfmTable(), gfmTaskListItem()]);
  this.data('fromMarkdownExtensions', [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ]);
}

/** The counterpart of {@link gfmSyntax} for the tree. */
function webSyntax(this: Processor): void {
  this.data().micromarkExtensions?.push(webAddresses());
  this.data().fromMarkdownExtensions?.push(webAddressesFromMarkdown());
}

/** The counterpart of {@link gfmSyntax} for the tree. */
function mailSyntax(this: Processor): void {
  this.data().micromarkExtensions?.push(mailAddresses());
  this.data().fromMarkdownExtensions?.push(mailAddressesFromMarkdown());
}

/** mdast → hast, with the story's raw HTML as part of the tree. Nothing in it is safe yet. */
export const toUnsafeTree = remark()
  .use(remarkExpansion)
  .use(remarkPlain)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteBackContent: '↩\uFE0E',
    handlers: { tableRow },
  })
  .use(rehypeRawHtml)
  .use(rehypeOneForm)
  .freeze();

/** mdast → safe hast. Every step expects the results of the previous ones. */
export const toSafeTree = toUnsafeTree()
  .use(rehypeFootnotes)
  .use(rehypeFigures)
  .use(rehypeLinks)
  .use(rehypeHeadings)
  .use(rehypeTables)
  .use(rehypeCode)
  .use(rehypeDateline)
  .use(rehypePunctuation)
  .use(rehypeStoryIds)
  .use(rehypeBeforeSanitize)
  // Last, after everything that reads or writes a story's own HTML.
  .use(rehypeSanitize, sanitizeSchema)
  .freeze();
