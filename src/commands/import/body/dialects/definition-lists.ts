import type { Remarks } from '../remarks.ts';
import type { PostLine } from './lines.ts';

/** Starts of blocks other than a paragraph, which cannot be a term. */
const OTHER_BLOCK = /^(?:[ \t]|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|>|<|\||:|```|~~~|\[\^|!\[|---|===|\*\[)/;

/**
 * Converts lists of terms and definitions (`Term`, then `: what it means`) to the HTML that a story may have. A term is
 * on its own line, and its definition is below it, possibly after one blank line.
 */
export function convertDefinitionLists(lines: readonly PostLine[], remarks: Remarks): PostLine[] {
  const turned: PostLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = isTerm(lines, at) ? endOfList(lines, at) : at;
    const line = lines[at];
    if (!line) break;
    if (end === at) {
      turned.push(line);
      at += 1;
      continue;
    }
    remarks.turn('definition lists as HTML', line.number);
    turned.push(...asHtml(lines.slice(at, end)));
    at = end;
  }
  return turned;
}

function isTerm(lines: readonly PostLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.isCode || line.text.trim() === '' || OTHER_BLOCK.test(line.text)) return false;
  const isOwnParagraph = (lines[at - 1]?.text.trim() ?? '') === '';
  const next = lines[at + 1];
  const under = next?.text.trim() === '' ? lines[at + 2] : next;
  return isOwnParagraph && under !== undefined && isDefinition(under);
}

function isDefinition({ text, isCode }: PostLine): boolean {
  return !isCode && /^ {0,3}:[ \t]+\S/.test(text);
}

function endOfList(lines: readonly PostLine[], start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const isBlank = line.text.trim() === '';
    const isOwn = isDefinition(line) || /^[ \t]/.test(line.text);
    // A line without indentation may continue the definition above it.
    const isLazy =
      !isBlank && !line.isCode && !OTHER_BLOCK.test(line.text) && (lines[at - 1]?.text.trim() ?? '') !== '';
    if (isBlank) continue;
    if (!isOwn && !isLazy && !isTerm(lines, at)) break;
    end = at + 1;
  }
  return end;
}

/** Adds blank lines within the elements, so that their text is read as Markdown. */
function asHtml(lines: readonly PostLine[]): PostLine[] {
  const html: PostLine[] = [];
  let open: 'dt' | 'dd' | undefined;
  const last = lines.at(-1)?.number ?? 1;
  const put = (number: number, ...texts: string[]) =>
    html.push(...texts.map((text) => ({ text, number, isCode: false })));
  const close = (number: number) => {
    if (open) put(number, '', `</${open}>`);
    open = undefined;
  };
  put(lines[0]?.number ?? 1, '<dl>');
  for (const [index, line] of lines.entries()) {
    if (isDefinition(line)) {
      close(line.number);
      put(line.number, '<dd>', '', line.text.replace(/^ {0,3}:[ \t]+/, ''));
      open = 'dd';
    } else if (isTerm(lines, index)) {
      close(line.number);
      put(line.number, '<dt>', '', line.text.trim());
      open = 'dt';
    } else put(line.number, line.text.replace(/^(?: {1,4}|\t)/, ''));
  }
  close(last);
  put(last, '</dl>', '');
  return html;
}
