import type { System } from '../../read/list-archive.ts';
import type { Remarks } from '../remarks.ts';
import { convertTag, type ConvertedTag } from './known-tags.ts';
import { pairTags } from './pair-tags.ts';
import { readTag, type Tag } from './read-tag.ts';
import { scanTags, type SourceTag } from './scan-tags.ts';

/** Nobody nests tags this deep by hand. */
const MAX_DEPTH = 20;

/** If anything else is before a tag in its line, the tag is within a text. */
const MAX_INDENT = 200;

const WRITE = 'Markdown that says the same';

/**
 * Converts the shortcodes of Hugo and Zola or the Liquid of Jekyll to equivalent Markdown. Unknown tags are removed,
 * their text stays, and they are reported as lost.
 */
export function convertTags(body: string, context: TagContext): string {
  const sources = scanTags(body, context.system);
  if (sources.length === 0) return body;
  const tags = sources.map((source) => readTag(source, context.system));
  const { ends, verbatim } = pairTags(tags);
  const endings = new Set(ends.values());
  const writer = new Writer(body, context);

  for (const [index, source] of sources.entries()) {
    const tag = tags[index];
    if (tag === undefined || verbatim.has(index)) continue;
    writer.copyTo(source.start);
    if (typeof tag === 'string') writer.put(source, tag);
    else if (endings.has(index)) writer.close(source);
    else if (tag.isEnd) writer.lose(source, 'an end tag without a start tag');
    else if (ends.has(index)) writer.open(source, tag);
    else writer.put(source, writer.convert(source, tag, undefined));
  }
  return writer.finish();
}

/** Writes the new body. Its stack has a part for every open tag. */
class Writer {
  private at = 0;
  private line: number;
  private lineStart = 0;
  private lineEnd: number;
  private readonly parts: Part[] = [{ texts: [] }];
  private readonly body: string;
  private readonly context: TagContext;

  constructor(body: string, context: TagContext) {
    this.body = body;
    this.context = context;
    this.line = context.bodyLine;
    this.lineEnd = body.indexOf('\n');
  }

  copyTo(end: number): void {
    this.append(this.body.slice(this.at, end));
    this.moveTo(end);
  }

  put({ start, end }: SourceTag, text: string): void {
    this.append(keepLines(this.body.slice(start, end), text));
    this.moveTo(end);
  }

  open(source: SourceTag, tag: Tag): void {
    const isTooDeep = this.parts.length > MAX_DEPTH;
    if (isTooDeep) this.lose(source, `tags nested more than ${MAX_DEPTH} levels deep`);
    // If a tag is too deep, its text becomes part of the tag around it.
    this.parts.push({
      texts: isTooDeep ? (this.parts.at(-1)?.texts ?? []) : [],
      ...(!isTooDeep && { opened: { source, tag, line: this.line, indent: this.indentOf(source) } }),
    });
    this.moveTo(source.end);
  }

  close({ end }: SourceTag): void {
    const part = this.parts.pop();
    if (part?.opened) {
      const { source, tag, line, indent } = part.opened;
      this.append(this.convert(source, tag, part.texts.join(''), line, indent));
    }
    this.moveTo(end);
  }

  /** Converts a tag to text; an unknown tag is removed and reported, and its content stays. */
  convert(
    source: SourceTag,
    tag: Tag,
    inner: string | undefined,
    line = this.line,
    indent = this.indentOf(source),
  ): string {
    const { names, leaveOut, remarks, resolve } = this.context;
    if (leaveOut.has(tag.name)) {
      remarks.turn(`${tag.name}: left out, as --leave-out says`, line);
      return '';
    }
    const known = names.get(tag.name);
    const converted = convertTag(
      { ...tag, name: known ?? tag.name },
      { inner, indent, resolve, isMapped: known !== undefined },
    );
    if (typeof converted === 'object') return this.replacement(converted, source, line);
    this.lose(source, converted ?? 'a tag of the other system', line, hint(tag));
    return inner ?? '';
  }

  finish(): string {
    this.copyTo(this.body.length);
    return this.parts[0]?.texts.join('') ?? '';
  }

  lose({ start, end }: SourceTag, note: string, line = this.line, write = WRITE): void {
    const column = line === this.line ? start - this.lineStart + 1 : 1;
    this.context.remarks.lose(note, line, this.body.slice(start, Math.min(end, start + 200)), write, column);
  }

  private replacement(converted: ConvertedTag, { start, end }: SourceTag, line: number): string {
    if (converted.note !== undefined) this.context.remarks.turn(converted.note, line);
    if (converted.lost !== undefined)
      this.context.remarks.lose(converted.lost, line, this.body.slice(start, Math.min(end, start + 200)), WRITE);
    return converted.text;
  }

  private indentOf({ start }: SourceTag): string {
    return start - this.lineStart > MAX_INDENT ? 'text' : this.body.slice(this.lineStart, start);
  }

  private append(text: string): void {
    this.parts.at(-1)?.texts.push(text);
  }

  private moveTo(end: number): void {
    while (this.lineEnd !== -1 && this.lineEnd < end) {
      this.line += 1;
      this.lineStart = this.lineEnd + 1;
      this.lineEnd = this.body.indexOf('\n', this.lineStart);
    }
    this.at = end;
  }
}

function hint({ name }: Tag): string {
  const shown = /^[\w-]+$/.test(name) ? name : `"${name}"`;
  return `${WRITE}, or run the import with --tag ${shown}=quote, --leave-out ${shown} or --drafts`;
}

/** Gives a text as many line ends as the tag it replaces, so that the following text keeps its line numbers. */
function keepLines(source: string, text: string): string {
  const lines = (of: string) => of.split('\n').length - 1;
  return text + '\n'.repeat(Math.max(0, lines(source) - lines(text)));
}

interface Part {
  readonly texts: string[];
  readonly opened?: { readonly source: SourceTag; readonly tag: Tag; readonly line: number; readonly indent: string };
}

export interface TagContext {
  readonly system: System;
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
  /** Known tags by the names that the archive gives them. */
  readonly names: ReadonlyMap<string, string>;
  /** Tags that are removed with their content. */
  readonly leaveOut: ReadonlySet<string>;
  readonly remarks: Remarks;
  /** The address of a post that another system refers to by name; undefined if there is none. */
  resolve(name: string): string | undefined;
}
