import type { Flaw } from '../../loaders/problem.ts';
import { showFound } from '../../loaders/problem.ts';
import { convertTag, type Tag } from './known-tags.ts';

/** A file of nothing but tags is told by its first ones. */
const MOST_FLAWS = 10;

/** `{{< name … >}}` and `{{% name … %}}`; with a comment mark they stand for themselves. */
const HUGO = /\{\{([<%])(\/\*)?\s*(\/)?\s*([\w][\w./-]*)?([^{}]{0,2000}?)(\*\/)?[>%]\}\}/g;

/** `{% name … %}` and `{{ … }}`. */
const LIQUID = /\{%-?\s*(\w+)?([^{}]{0,2000}?)-?%\}|\{\{-?([^{}]{0,2000}?)-?\}\}/g;

/** The site's own address before a path: the path alone leads to the same page here. */
const OWN_ADDRESS = /^\s*(?:site\.(?:baseurl|url)|(['"])\/?\1\s*\|\s*(?:relative_url|absolute_url))\s*$/;

/** `{{ "/a/path" | relative_url }}` */
const FILTERED_PATH =
  /^\s*(['"])([^'"]*)\1\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url)(?:\s*\|\s*prepend:\s*site\.url)?)\s*$/;

/**
 * The shortcodes of Hugo or the Liquid of Jekyll in a body as Markdown that says the same. The lines keep their numbers.
 *
 * @returns the body and every tag nobody here knows, by its place
 */
export function convertTags(body: string, { system, bodyLine, resolve }: TagContext): ConvertedBody {
  const scan = new Scan(body, bodyLine, resolve);
  if (system === 'Hugo') scan.run(HUGO, readHugo);
  else scan.run(LIQUID, readLiquid);
  return { body: scan.finish(), flaws: scan.flaws, notes: scan.notes };
}

/** Goes through the tags of a body in order and writes it anew. */
class Scan {
  readonly flaws: Flaw[] = [];
  readonly notes: string[] = [];
  private written = '';
  private at = 0;
  /** Names of tags that have no end from here on: looked for once. */
  private readonly endless = new Set<string>();
  private readonly body: string;
  private readonly bodyLine: number;
  private readonly resolve: TagContext['resolve'];

  constructor(body: string, bodyLine: number, resolve: TagContext['resolve']) {
    this.body = body;
    this.bodyLine = bodyLine;
    this.resolve = resolve;
  }

  run(pattern: RegExp, read: (match: RegExpMatchArray) => Read): void {
    for (const match of this.body.matchAll(pattern)) {
      // It stands within one that is done with.
      if (match.index < this.at) continue;
      const [source] = match;
      const found = read(match);
      const end = match.index + source.length;
      if (typeof found === 'string') this.replace(match.index, end, found);
      else if (found === undefined) this.refuse(match.index, source);
      else this.convert(found, match.index, end, source);
    }
  }

  finish(): string {
    return this.written + this.body.slice(this.at);
  }

  private convert(tag: Tag, start: number, end: number, source: string): void {
    const close = tag.isEnd || this.endless.has(tag.name) ? undefined : findEnd(this.body, end, tag);
    if (!close) this.endless.add(tag.name);
    const inner = close && this.innerOf(tag, end, close.start);
    const lineStart = this.body.lastIndexOf('\n', start - 1) + 1;
    const converted = convertTag(tag, {
      inner,
      indent: this.body.slice(lineStart, start),
      resolve: this.resolve,
    });
    if (converted === undefined) this.refuse(start, source);
    else if (typeof converted === 'string') this.refuse(start, source, converted);
    else {
      if (converted.note) this.notes.push(converted.note);
      this.replace(start, converted.takesInner && close ? close.end : end, converted.text);
    }
  }

  /** Jekyll reads the tags of a block before the block itself, but for those that are to be shown or left out. */
  private innerOf(tag: Tag, start: number, end: number): string {
    const inner = this.body.slice(start, end);
    if (tag.system !== 'Jekyll' || tag.name === 'raw' || tag.name === 'comment') return inner;
    const scan = new Scan(inner, this.bodyLine + this.body.slice(0, start).split('\n').length - 1, this.resolve);
    scan.run(LIQUID, readLiquid);
    this.flaws.push(...scan.flaws);
    return scan.finish();
  }

  private replace(start: number, end: number, text: string): void {
    this.written += this.body.slice(this.at, start) + keepLines(this.body.slice(start, end), text);
    this.at = end;
  }

  private refuse(start: number, source: string, note = 'a tag of the other system'): void {
    if (this.flaws.length >= MOST_FLAWS) return;
    const before = this.body.slice(0, start).split('\n');
    this.flaws.push({
      line: this.bodyLine + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + 1,
      field: 'body',
      found: showFound(source),
      note,
      write: 'Markdown that says the same',
    });
  }
}

function readHugo(match: RegExpMatchArray): Read {
  const [source, , isComment, slash, name, rest = ''] = match;
  // `{{</* x */>}}` shows the tag `x` itself.
  if (isComment !== undefined) return source.replace('/*', '').replace('*/', '');
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), rest: rest.replace(/\/\s*$/, ''), isEnd: slash !== undefined, system: 'Hugo' };
}

function readLiquid(match: RegExpMatchArray): Read {
  const [, name, rest = '', output] = match;
  if (output !== undefined) {
    if (OWN_ADDRESS.test(output)) return '';
    const path = FILTERED_PATH.exec(output)?.[2];
    return path === undefined ? undefined : path.replace(/^(?!\/)/, '/');
  }
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), rest, isEnd: name.startsWith('end'), system: 'Jekyll' };
}

function findEnd(body: string, from: number, { name, system }: Tag): { start: number; end: number } | undefined {
  const escaped = RegExp.escape(name);
  const pattern =
    system === 'Hugo'
      ? new RegExp(`\\{\\{[<%]\\s*/\\s*${escaped}\\s*[>%]\\}\\}`, 'g')
      : new RegExp(`\\{%-?\\s*end${escaped}\\s*-?%\\}`, 'g');
  pattern.lastIndex = from;
  const match = pattern.exec(body);
  return match ? { start: match.index, end: pattern.lastIndex } : undefined;
}

/** A text with as many line ends as the one it stands for, so that what follows keeps its line. */
function keepLines(source: string, text: string): string {
  const lines = (of: string) => of.split('\n').length - 1;
  return text + '\n'.repeat(Math.max(0, lines(source) - lines(text)));
}

/** A text that stands for a tag, a tag, or undefined for what is neither. */
type Read = string | Tag | undefined;

export interface TagContext {
  readonly system: 'Hugo' | 'Jekyll';
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
  /** The relative address of the story that another system's name of a post means. */
  resolve(name: string): string | undefined;
}

export interface ConvertedBody {
  readonly body: string;
  readonly flaws: readonly Flaw[];
  /** What was taken over as something else, or left out. */
  readonly notes: readonly string[];
}
