import type { Heading, Nodes, Paragraph, Parents, Root, TableCell } from 'mdast';
import { matchOf } from '../../../lib/text/match.ts';
import { endOf, lineOf, offsetOf, type Placed } from '../../nodes.ts';
import type { ForeignSign } from './foreign-sign.ts';
import { LEFT_SIGNS, MISTYPED_SIGNS } from './mistyped-signs.ts';
import { SIGNS_OF_SYSTEMS } from './signs-of-systems.ts';
import type { Problem } from '../../../lib/errors/problem.ts';
import { shown, type Source } from '../source.ts';

/** A body without any of these has nothing foreign in it. */
const MAY_HAVE =
  /[&:{[=$^~%+|<\\*`´]|''|^(?:!!!|\?\?\?|(?:h[1-6]|bq|[ivxIVX]+|[a-z])[.)] |\.\. |[（(]|[a-zA-Zａ-ｚ][)）]|-\p{L}|[–—―] |\d{1,2}[.)]\p{L}|[一二三四五六七八九十]{1,3}[、．])|\]\s\(|^#|[\u3000＃＊＞［０-９．・－]|[●○■□◆◇▪•‣◦①-⑳→➤✓✔✗｜《]|^[\u00A0\u2000-\u200A\u202F\u205F]/mu;

const REFERENCE = /&[a-z][a-z\d]{1,31};/i;

/** Finds what readers see as typed, because only other systems understand it. */
export function findForeignSigns(tree: Root, source: Source): Problem[] {
  return MAY_HAVE.test(source.body) ? texts(tree).flatMap((text) => inText(text, source)) : [];
}

function texts(node: Nodes): (Paragraph | Heading | TableCell)[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [node];
  return 'children' in node ? node.children.flatMap(texts) : [];
}

function inText(text: Paragraph | Heading | TableCell, source: Source): Problem[] {
  const words = masked(text, source);
  const reported = new Set<number>();
  return [
    ...unknownReferences(text, source, reported),
    ...[...SIGNS_OF_SYSTEMS, ...MISTYPED_SIGNS].flatMap((sign) => find(sign, text, words, source, reported)),
    ...leftIn(text, source, reported),
  ];
}

/** Finds at most one mistake per line of `words`, which are the source of a node or replace it. */
function find(sign: ForeignSign, node: Placed, words: string, source: Source, reported: Set<number>): Problem[] {
  // Nearly always so, and matchAll would first copy the expression.
  if (words.search(sign.find) < 0) return [];
  const mistakes: Problem[] = [];
  let line = lineOf(node);
  let counted = 0;
  for (const match of words.matchAll(sign.find)) {
    for (; counted < match.index; counted++) if (words.charAt(counted) === '\n') line += 1;
    if (words.charAt(match.index - 1) === '\\' || reported.has(line)) continue;
    reported.add(line);
    const raw = source.of(node).slice(match.index, match.index + match[0].length);
    const found = shown(raw, 100);
    const write = typeof sign.write === 'string' ? sign.write : sign.write(found, raw);
    mistakes.push({ line, found: found.trim() || 'a special space', note: sign.note, write });
  }
  return mistakes;
}

function leftIn(node: Nodes, source: Source, reported: Set<number>): Problem[] {
  if (node.type === 'text') return LEFT_SIGNS.flatMap((sign) => find(sign, node, source.of(node), source, reported));
  return 'children' in node ? node.children.flatMap((child) => leftIn(child, source, reported)) : [];
}

/**
 * Blanks out code, tags, pictures and addresses in the source without changing its length, because their content is
 * intended.
 */
function masked(text: Paragraph | Heading | TableCell, source: Source): string {
  const from = offsetOf(text);
  let result = '';
  for (const [start, end] of blankedParts(text, source)) {
    result += source.body.slice(from + result.length, start);
    result += source.body.slice(from + result.length, end).replace(/[^\n]/g, '\0');
  }
  return result + source.body.slice(from + result.length, endOf(text));
}

/** Offsets of the blanked parts, in the order of the text. */
function blankedParts(parent: Parents, source: Source): (readonly [number, number])[] {
  return parent.children.flatMap((child): (readonly [number, number])[] => {
    const start = offsetOf(child);
    const end = endOf(child);
    switch (child.type) {
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        return [[start, end]];
      case 'html':
        // A tag of Hugo's may look like one of HTML: {{<name>}}.
        return source.body.startsWith('{{', start - 2) ? [] : [[start, end]];
      case 'link':
        if (source.body.charAt(start) !== '[') return [[start, end]];
        return [...blankedParts(child, source), [Math.max(start, ...child.children.map(endOf)), end]];
      default:
        return 'children' in child ? blankedParts(child, source) : [];
    }
  });
}

/** Finds references such as `&bogus;` that HTML does not know: the text shows them as the source does. */
function unknownReferences(node: Nodes, source: Source, reported: Set<number>): Problem[] {
  if (node.type === 'text') {
    const sign: ForeignSign = { find: REFERENCE, note: 'no character has this name', write: 'the character itself' };
    const raw = source.of(node);
    return raw.search(REFERENCE) < 0 || raw.includes('&amp;') || node.value.search(REFERENCE) < 0
      ? []
      : find({ ...sign, find: new RegExp(matchOf(REFERENCE, node.value), 'g') }, node, raw, source, reported);
  }
  return 'children' in node ? node.children.flatMap((child) => unknownReferences(child, source, reported)) : [];
}
