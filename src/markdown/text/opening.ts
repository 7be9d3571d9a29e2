import type { RootContent } from 'hast';
import { matchOf } from '../../lib/text/match.ts';
import { sentenceEnd } from './sentence-end.ts';
import { isElement } from '../tree.ts';
import { parseUnsafe } from '../checks/unsafe-tree.ts';
import { oneLine, wordsOf } from './words.ts';
import { unlessRefused } from '../../lib/errors/refusal.ts';

/** How much of a block is read: more than twice the longest opening. So little text is parsed quickly, whatever it holds. */
const BLOCK = 2000;

/** How many blocks are tried before a story counts as one without prose. */
const TRIES = 40;

const BLANK_LINES = /\n(?:[ \t]*\n)+/g;
const FENCE = /^ {0,3}(?:```|~~~)/gm;

/** Elements that strike out whole paragraphs, and their ends. */
const STRUCK = /^ {0,3}<(?:del|s|strike)[\s>]/gim;
const STRUCK_END = /<\/(?:del|s|strike)\s*>/gi;

/** Lines that begin with a letter: a paragraph and nothing else, since every other block begins with a mark or a digit. */
const PARAGRAPH = /^(?:[\p{L}“"‘'][^\n]*(?:\n|$))+$/u;

/** Characters that may mean something in Markdown. */
const MARK = /[\\`*_[\]<>&|~]/;

/** The name of a definition, and a name in brackets that may refer to one. */
const DEFINED = /^ {0,3}\[([^[\]\n]+)\]:/gm;
const NAMED = /\[([^[\]]+)\]/g;

/**
 * Returns the first sentence of a body's first paragraph as plain text, in at most `max` UTF-16 units; a longer one is cut
 * at a word and ends in an ellipsis. Headings, pictures, lists, quotations, code and comments before the paragraph are
 * skipped. The result is empty for a body without a paragraph. Only the blocks up to that paragraph are parsed.
 */
export function openingSentence(body: string, max = 300): string {
  let tries = 0;
  for (const whole of blocks(body.replace(/^\n+/, ''))) {
    if ((tries += 1) > TRIES) break;
    const block = whole.slice(0, BLOCK);
    const sentence = plainSentence(block) ?? firstSentence(paragraphWords(block, body));
    if (sentence !== '') return shorten(sentence, max);
  }
  return '';
}

/** The text between blank lines. A comment, fenced code or a struck-out passage with blank lines stays in one piece. */
function* blocks(body: string): Generator<string> {
  let start = 0;
  for (const gap of body.matchAll(BLANK_LINES)) {
    const block = body.slice(start, gap.index);
    const isOpen =
      block.lastIndexOf('<!--') > block.lastIndexOf('-->') ||
      countOf(block, FENCE) % 2 === 1 ||
      countOf(block, STRUCK) > countOf(block, STRUCK_END);
    // In a long piece the pairing of marks does not matter, because only its start is read.
    if (isOpen && block.length < 20 * BLOCK) continue;
    yield block;
    start = gap.index + gap[0].length;
  }
  yield body.slice(start);
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/**
 * The first sentence if it ends before the first mark, as in most stories, so that no parser is needed; undefined
 * otherwise.
 */
function plainSentence(block: string): string | undefined {
  if (!PARAGRAPH.test(block)) return undefined;
  const mark = block.search(MARK);
  const text = oneLine(mark === -1 ? block : block.slice(0, mark));
  const sentence = firstSentence(text);
  // What follows a full stop tells whether it ends the sentence, so something must follow it before the mark.
  return mark === -1 || sentence.length < text.length ? sentence : undefined;
}

function firstSentence(text: string): string {
  return text.slice(0, sentenceEnd(text));
}

/** The words of the first paragraph of a block that has any. */
function paragraphWords(block: string, body: string): string {
  for (const node of treeOf([block, ...definitionsFor(block, body)].join('\n\n'))) {
    const words = isElement(node, 'p') ? wordsOf(node) : '';
    if (/[\p{L}\p{N}]/u.test(words)) return words;
  }
  return '';
}

function treeOf(block: string): readonly RootContent[] {
  // If a block is beyond the limits, the whole body is refused anyway.
  return unlessRefused(
    () => parseUnsafe(block, { file: '', bodyLine: 1 }).children,
    () => [],
  );
}

/**
 * Makes definitions for the references of a block, because without them the names would count as words. Their addresses
 * do not matter here.
 */
function definitionsFor(block: string, body: string): string[] {
  const names = [...new Set([...block.matchAll(NAMED)].map(([, name = '']) => name))];
  if (names.length === 0) return [];
  const defined = new Set([...body.matchAll(DEFINED)].map(([, name = '']) => labelOf(name)));
  return names.filter((name) => name.startsWith('^') || defined.has(labelOf(name))).map((name) => `[${name}]: #`);
}

/** Names are compared without regard to case and spacing (CommonMark 0.31, 4.7). */
function labelOf(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

function shorten(sentence: string, max: number): string {
  if (sentence.length <= max) return sentence;
  const cut = sentence.slice(0, max - 1);
  const atWord = matchOf(/^[^]*\S(?=\s)/u, sentence.slice(0, max));
  // Without spaces, as in Japanese, any character ends a word; half of a surrogate pair does not.
  const kept = atWord.length > max / 2 ? atWord : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}
