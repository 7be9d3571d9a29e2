import type { Remarks } from '../remarks.ts';
import type { PostLine } from './lines.ts';

/** `:::note Title`, `::: {.warning}`, and `:::` alone for the end. */
const COLONS = /^(:{3,})[ \t]*(.*)$/;

/** `!!! note "Title"` and `??? note`, whose text is indented. */
const MARKS = /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)(.*)$/;

/** `> [!NOTE]`, possibly with a title after it (Obsidian). */
const ALERT = /^>[ \t]?\[!(\w+)\][+-]?(.*)$/;

/**
 * Converts call-outs of other systems to quotations that begin with the title in bold. Otherwise a reader would see `:::note`.
 */
export function convertCallOuts(lines: readonly PostLine[], remarks: Remarks): PostLine[] {
  const turned: PostLine[] = [];
  const closers = findClosers(lines);
  /** How many colons opened each call-out that is still open. */
  const open: number[] = [];
  let isIndented = false;

  for (const [index, line] of lines.entries()) {
    const begun = line.isCode ? undefined : readBeginning(line.text);
    if (isIndented && !/^(?: {4}|\t)/.test(line.text) && line.text.trim() !== '') isIndented = false;
    if (begun?.kind === 'end' && open.length > 0) {
      open.pop();
      turned.push({ ...line, text: quoted('', open.length) });
    } else if (begun?.kind === 'colons' && closers.has(index)) {
      remarks.turn('call-outs as quotations', line.number);
      open.push(index);
      turned.push(...heading(line, begun.title, open.length));
    } else if (begun?.kind === 'indented') {
      remarks.turn('call-outs as quotations', line.number);
      isIndented = true;
      turned.push(...heading(line, begun.title, 1));
    } else if (begun?.kind === 'alert') {
      remarks.turn('call-outs as quotations', line.number);
      turned.push(...heading(line, begun.title, 1));
    } else if (isIndented)
      turned.push({ ...line, text: quoted(line.text.replace(/^(?: {4}|\t)/, ''), 1), isCode: false });
    else turned.push(open.length === 0 ? line : { ...line, text: quoted(line.text, open.length) });
  }
  return turned;
}

/** Finds the beginnings with colons that have an end. A beginning without an end is text. */
function findClosers(lines: readonly PostLine[]): ReadonlySet<number> {
  const closed = new Set<number>();
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    const begun = line.isCode ? undefined : readBeginning(line.text);
    if (begun?.kind === 'colons') open.push(index);
    const last = begun?.kind === 'end' ? open.pop() : undefined;
    // Our Markdown refuses deeper quotations.
    if (last !== undefined && open.length < 10) closed.add(last);
  }
  return closed;
}

function readBeginning(line: string): Beginning | undefined {
  const [, , rest] = line.startsWith(':::') ? (COLONS.exec(line.trimEnd()) ?? []) : [];
  if (rest === '') return { kind: 'end', title: '' };
  if (rest !== undefined) return { kind: 'colons', title: titleOf(rest) };
  const [, name, more = ''] = /^[!?]{3}/.test(line) ? (MARKS.exec(line.trimEnd()) ?? []) : [];
  if (name !== undefined) return { kind: 'indented', title: titleOf(`${name}${more}`) };
  const [, alert, title = ''] = line.startsWith('>') ? (ALERT.exec(line.trimEnd()) ?? []) : [];
  return alert === undefined ? undefined : { kind: 'alert', title: titleOf(`${alert}${title}`) };
}

/** Returns the words that `note "A title"`, `note[A title]`, `{.warning}` and `note` show. */
function titleOf(text: string): string {
  const plain = text.replace(/[{}]/g, ' ').trim();
  const [word = ''] = plain.split(/[\s[]/, 1);
  const given = plain
    .slice(word.length)
    .trim()
    .replace(/^["[]|["\]]$/g, '');
  const name = word.replace(/^\./, '').toLowerCase();
  return (given || name.charAt(0).toUpperCase() + name.slice(1)).replace(/[*\\]/g, '\\$&');
}

function heading(line: PostLine, title: string, depth: number): PostLine[] {
  const inner = { ...line, text: quoted(`**${title}**`, depth) };
  return [inner, { ...line, text: quoted('', depth) }];
}

function quoted(text: string, depth: number): string {
  return `${'> '.repeat(depth)}${text}`.trimEnd();
}

interface Beginning {
  readonly kind: 'colons' | 'end' | 'indented' | 'alert';
  readonly title: string;
}
