import { articlePath } from '../../addresses/urls.ts';
import { formatIso } from '../../dates/dates.ts';
import { decodeReferences } from '../../lib/character-references.ts';
import { showFound } from '../../lib/problem.ts';
import { contentHash } from '../../markdown/text/content-hash.ts';
import { publication } from '../../publication.ts';
import { storyInPage } from '../../reader/offline/page-markers.ts';
import type { Article } from '../../schemas/article.ts';

/** The text of a story on its page (layouts/Article.astro), up to what follows it. */
const TEXT = /<div class="prose" data-text>([\s\S]*?)<\/div>\s*(?:<section id="corrections"|<p class="print-only)/;

const HEADLINE = /<h1\b[^>]*>([\s\S]*?)<\/h1>/;
const MODIFIED = /"dateModified":"([^"]*)"/;
const PICTURES = /<figure\b[\s\S]*?<\/figure>/g;
const PARAGRAPHS = /<(p|h[2-6]|li|td|th)\b[^>]*>([\s\S]*?)(?=<\/\1>|<(?:p|ul|ol|li)\b)/g;

/**
 * A published story whose words are others than on its page as it was built last, while nothing tells readers so: no correction and
 * no `updated` after those that the page has. Signs, letter case and captions do not count.
 *
 * @param body of the story as it is now, as HTML
 * @param page as it was built last
 * @returns a paragraph for the terminal, with the lines to paste
 */
export function describeSilentChange(
  article: Article,
  { body, page, shown, clock }: { body: string; page: string; shown: string; clock: Date },
): string | undefined {
  const before = TEXT.exec(page)?.[1];
  if (before === undefined || storyInPage(page).id !== article.id) return undefined;
  const modified = Date.parse(MODIFIED.exec(page)?.[1] ?? '');
  const told = [article.updated, ...article.corrections.map(({ at }) => at)];
  if (told.some((moment) => moment !== undefined && moment.getTime() > modified)) return undefined;
  const found = changeOf(article.title, HEADLINE.exec(page)?.[1] ?? '') ?? changeOf(body, before);
  if (found === undefined) return undefined;
  const { timeZone = publication.timeZone, corrections } = article;
  const line = `- { at: ${formatIso(clock, timeZone)}, kind: correction, text: "What was wrong, and what is right." }`;
  const write =
    corrections.length > 0 ? `under corrections:\n              ${line}` : `corrections:\n              ${line}`;
  const note = `other words than on ${articlePath(article)} as it was built last, and no correction says so`;
  return `${shown}  corrections\n  found     ${found}   (${note})\n  write     ${write}`;
}

/** The first words that are others, or how it has become shorter; undefined where the words are the same. */
function changeOf(now: string, before: string): string | undefined {
  if (hashOf(now) === hashOf(before)) return undefined;
  const known = new Set(blocksOf(before).map(contentHash));
  const other = blocksOf(now).find((block) => !known.has(contentHash(block)));
  return other === undefined ? 'less, or in another order' : showFound(other);
}

function hashOf(html: string): string {
  return contentHash(wordsIn(html.replace(PICTURES, ' ')));
}

function blocksOf(html: string): string[] {
  const blocks = [...html.replace(PICTURES, ' ').matchAll(PARAGRAPHS)].map(([, , inner = '']) => wordsIn(inner));
  return blocks.length > 0 ? blocks : [wordsIn(html)];
}

function wordsIn(html: string): string {
  return decodeReferences(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
