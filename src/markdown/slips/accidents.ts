import type { Blockquote, Code, Heading, Html, List, Nodes, Parents, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { shown, type Slip, type Source } from './slip.ts';

const SENTENCE = /[.!?…。！？]["'”’»)]*$/u;
const OPENS_LIST = /[:：]\s*$/;
const FENCED = /^[ \t>]*(?:`{3}|~{3})/;
/** Four words and the end of a sentence, and nothing of a program. */
const PROSE = /^[\p{Lu}\p{Lo}"“'‘][^{}()<>=;$\\/]{20,}$/u;
const MARKDOWN = /\*\*\S|\]\(\S|^[ \t]*(?:#{1,6}|[-*+]|\d{1,3}\.)[ \t]\S/m;
const NO_PROSE = /^<(?:!--|pre|script|style|textarea|svg|math|\?|!)/i;

/** What Markdown takes for something else than prose, though it may be prose. */
export function accidents(tree: Root, source: Source): Slip[] {
  const slips: Slip[] = [];
  walk(tree);
  return slips;

  function walk(parent: Parents): void {
    parent.children.forEach((node, index) => {
      slips.push(...accident(node, parent, index, source));
      if ('children' in node) walk(node);
    });
  }
}

function accident(node: Nodes, parent: Parents, index: number, source: Source): Slip[] {
  switch (node.type) {
    case 'list':
      return list(node, parent, index, source);
    case 'heading':
      return heading(node, source);
    case 'code':
      return code(node, source);
    case 'table':
      return table(node, source);
    case 'html':
      return parent.type === 'paragraph' ? [] : html(node);
    case 'blockquote':
      return blockquote(node, source);
    default:
      return [];
  }
}

/**
 * A list of one item may be a sentence that begins with a number, a sign or a date. Behind a colon, and set in under
 * another item, it is meant.
 */
function list(node: List, parent: Parents, index: number, source: Source): Slip[] {
  const [item] = node.children;
  const line = node.position?.start.line ?? 1;
  const first = source.of(node).split('\n', 1)[0] ?? '';
  if (!item || node.children.length > 1) return [];
  const before = parent.children[index - 1];
  if (before?.type === 'paragraph' && (parent.type === 'listItem' || OPENS_LIST.test(toString(before)))) return [];
  const interrupts = before?.type === 'paragraph' && before.position?.end.line === line - 1;
  if (node.ordered) {
    const mark = /^\d+/.exec(first)?.[0] ?? '';
    const goesOn = parent.children.slice(0, index).some((other) => other.type === 'list' && endsBefore(other, node));
    if (!interrupts && (node.start === 1 || goesOn) && !mark.startsWith('0')) return [];
    const note = `taken for a list that begins with ${node.start ?? 1}`;
    return [{ line, found: shown(first, 100), note, write: first.replace(/^(\d+)([.)])/, '$1\\$2') }];
  }
  const isFigure = /^[-+*]\s+\d/.test(first);
  if (!interrupts && !isFigure) return [];
  const write = isFigure ? first.replace(/^-\s+/, '−').replace(/^([+*])\s+/, '\\$1') : `\\${first}`;
  return [{ line, found: shown(first, 100), note: 'taken for a list of one item', write }];
}

function endsBefore(list: List, next: List): boolean {
  return list.ordered === true && (list.start ?? 1) + list.children.length === next.start;
}

function heading(node: Heading, source: Source): Slip[] {
  const raw = source.of(node);
  const line = node.position?.start.line ?? 1;
  if (!raw.trimStart().startsWith('#')) {
    const lines = raw.split('\n');
    const text = lines.slice(0, -1).join(' ').trim();
    if (lines.length < 3 && !SENTENCE.test(text) && text.length < 100) return [];
    const note = 'taken for a heading, because of the line below it';
    return [{ line, found: shown(text, 100), note, write: `a blank line before ${lines.at(-1)?.trim() ?? '---'}` }];
  }
  if (node.children.length === 0) {
    return [{ line, found: raw.trim(), note: 'a heading without words is left out', write: 'its words, or \\#' }];
  }
  const [, opening = '', closing = ''] = /^\s*(#+)[^]*?[ \t](#+)[ \t]*$/.exec(raw) ?? [];
  if (closing === '' || (closing.length === opening.length && closing.length > 1)) return [];
  const write = raw.trim().replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'));
  return [{ line, found: shown(raw, 100), note: 'the last # is left out', write }];
}

function code(node: Code, source: Source): Slip[] {
  const line = node.position?.start.line ?? 1;
  if (FENCED.test(source.of(node))) {
    if (!node.meta) return [];
    const found = shown(`${node.lang ?? ''} ${node.meta}`);
    return [{ line, found, note: 'what stands behind the fence is not shown', write: 'it before or within the code' }];
  }
  const first = node.value.split('\n', 1)[0] ?? '';
  if (!PROSE.test(first.trim()) || !/\s\S+\s|[\u3040-\u9FFF]/.test(first)) return [];
  const note = 'taken for code, because four spaces stand before it';
  return [{ line, found: shown(first, 100), note, write: 'the words without spaces before them, or ``` around code' }];
}

/** GitHub drops cells that the head has not; here they stay. */
function table(node: Table, source: Source): Slip[] {
  const width = node.children[0]?.children.length ?? 0;
  return node.children.flatMap((row) => {
    if (row.children.length <= width) return [];
    const note = `a row of ${row.children.length} cells in a table of ${width}`;
    const found = shown(source.of(row), 100);
    return [
      {
        line: row.position?.start.line ?? 1,
        found,
        note,
        write: '\\| where a line belongs to the words, or a head as wide',
      },
    ];
  });
}

function html(node: Html): Slip[] {
  const { value } = node;
  if (NO_PROSE.test(value.trim())) return [];
  const mark = MARKDOWN.exec(value.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' ')));
  if (!mark) return [];
  const line = (node.position?.start.line ?? 1) + (value.slice(0, mark.index).match(/\n/g)?.length ?? 0);
  const found = shown(value.slice(mark.index).split('\n', 1)[0] ?? '', 100);
  return [
    {
      line,
      found,
      note: 'Markdown within HTML is shown as it stands',
      write: 'a blank line behind the tag, and one before its end',
    },
  ];
}

/** `> 5 per cent` at the beginning of a line. */
function blockquote(node: Blockquote, source: Source): Slip[] {
  const raw = source.of(node);
  if (raw.includes('\n') || !/^>\s*\d/.test(raw)) return [];
  const found = shown(toString(node), 100);
  return [{ line: node.position?.start.line ?? 1, found, note: 'taken for a quotation', write: `\\${raw}` }];
}
