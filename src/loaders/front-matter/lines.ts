import { groupsOf } from '../../lib/text/match.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { asValue } from './quote.ts';

/** A name and the colon after it. */
const FIELD = /^([\p{L}\p{N}_][^\s:：#"'[\]{},]*|"[^"]*"|'[^']*')([ \t]*:(?:[ \t]+|$))/u;

/** A name and what was typed instead of a colon and a space. */
const NEARLY = /^([a-zA-Z]\w*)(?:[ \t]*[:：](?=[^ \t])(?!\/\/)\s*|[ \t]*：[ \t]*|[ \t]*=[ \t]+)(.*)$/;

/** A comment after a value, or nothing. */
export const NOTHING = /^[ \t]*(?:[ \t]#.*)?$/;

const LISTS: ReadonlySet<string> = new Set(['topics', 'authors', 'aliases', 'corrections']);

/** The lines of front matter, one value after the other. Whoever reads a value skips the lines that belong to it. */
export class Lines {
  private readonly lines: string[];
  private readonly isField: (name: string) => boolean;
  private at = 0;
  private wasTab = false;
  private readonly stack: { indent: number; step: string | number }[] = [];

  /** @param names of the known fields */
  constructor(text: string, isField: (name: string) => boolean) {
    this.isField = isField;
    this.lines = text.split('\n');
  }

  /** Whether a known field begins at the margin somewhere below a line. */
  hasFieldBelow(number: number): boolean {
    return this.lines.slice(number + 1).some((text) => this.isField(FIELD.exec(text)?.[1] ?? ''));
  }

  /** The next line that begins a value. */
  next(): Line | undefined {
    while (this.at < this.lines.length) {
      const number = this.at++;
      const text = this.textAt(number);
      if (/^[ \t]*(?:#|$)/.test(text)) continue;
      return this.read(number, text);
    }
    return undefined;
  }

  /** The lines below that belong to the value of a line: those indented further, and the bracket that ends it. */
  below({ number, indent, value }: Line): readonly string[] {
    let end = number + 1;
    for (let at = end; at < this.lines.length; at++) {
      const text = this.textAt(at);
      if (text.trim() === '') continue;
      const isEnd = indentOf(text) === indent && /^[[{]/.test(value) && /^[\]}]/.test(text.trim());
      if (indentOf(text) <= indent && !isEnd) break;
      end = at + 1;
    }
    return this.lines.slice(number + 1, end);
  }

  /** Skips lines that belong to the value before. */
  skip(count: number): void {
    this.at += count;
  }

  replace(number: number, ...texts: readonly string[]): void {
    this.lines.splice(number, texts.length, ...texts);
  }

  /** Leaves a line and all below it out. */
  cut(number: number): void {
    this.lines.fill('', number);
    this.at = this.lines.length;
  }

  toString(): string {
    return this.lines.join('\n');
  }

  private read(number: number, source: string): Line {
    let text = source;
    let problem: Problem | undefined;
    const tabs = /^[ \t]*\t[ \t]*/.exec(text)?.[0];
    if (tabs !== undefined) {
      const depth = this.stack.findLast(({ indent }) => indent > 0)?.indent;
      text = ' '.repeat(depth ?? 2) + text.slice(tabs.length);
      this.replace(number, text);
      // Reported once for consecutive lines.
      if (!this.wasTab) {
        const note = 'a tab before the field; every line needs spaces there';
        problem = { line: number + 1, column: 1, found: source.trim(), note, write: text };
      }
    }
    this.wasTab = tabs !== undefined;
    const [space = '', dashes = '', rest = ''] = groupsOf(/^( *)((?:-[ \t]+)*)(.*)$/, text);
    const isItem = dashes !== '' || /^-[ \t]*$/.test(rest);
    if (isItem) this.enterItem(space.length);
    const indent = space.length + dashes.length;
    const nearly = FIELD.test(rest) || isItem || indent > 0 ? null : (NEARLY.exec(rest) ?? this.withoutColon(rest));
    const isField = FIELD.test(rest) || nearly !== null;
    if (!isField && indent === 0) {
      return {
        kind: 'other',
        number,
        text,
        indent,
        path: [],
        value: '',
        start: 0,
        isAfterBlank: this.isAfterBlank(number),
      };
    }
    if (nearly && isField) {
      const [, name = '', value = ''] = nearly;
      const fixed = `${name}: ${/^["'[{]/.test(value) ? value : asValue(value)}`;
      problem = { line: number + 1, column: 1, found: rest, note: 'no colon and space after the name', write: fixed };
      text = `${space}${fixed}`;
      this.replace(number, text);
      return this.field(number, text, space.length, fixed, problem);
    }
    if (isField) return this.field(number, text, indent, rest, problem, isItem ? space.length : undefined);
    const path = this.pathAt(isItem ? space.length + 1 : indent);
    return {
      kind: 'value',
      number,
      text,
      indent: isItem ? space.length : indent - 1,
      path,
      value: rest,
      start: indent,
      problem,
    };
  }

  private field(number: number, text: string, indent: number, rest: string, problem?: Problem, item?: number): Line {
    const [name = '', colon = ''] = groupsOf(FIELD, rest);
    while ((this.stack.at(-1)?.indent ?? -1) >= indent && typeof this.stack.at(-1)?.step === 'string') this.stack.pop();
    while ((this.stack.at(-1)?.indent ?? -1) > indent) this.stack.pop();
    if (item === undefined) while ((this.stack.at(-1)?.indent ?? -1) >= indent) this.stack.pop();
    this.stack.push({ indent, step: name.replace(/^["']|["']$/g, '') });
    const start = text.length - rest.length + name.length + colon.length;
    return {
      kind: 'value',
      number,
      text,
      indent,
      path: this.stack.map(({ step }) => step),
      value: text.slice(start),
      start,
      problem,
    };
  }

  /** `title Harbour opens` */
  private withoutColon(rest: string): RegExpExecArray | null {
    const match = /^([a-zA-Z]\w*)[ \t]+(\S.*)$/.exec(rest);
    return match && this.isField(match[1] ?? '') ? match : null;
  }

  private enterItem(indent: number): void {
    while ((this.stack.at(-1)?.indent ?? -1) > indent) this.stack.pop();
    const last = this.stack.at(-1);
    if (last && typeof last.step === 'number') {
      this.stack[this.stack.length - 1] = { indent: last.indent, step: last.step + 1 };
    } else if (last && last.indent === indent && this.stack.length > 1 && typeof this.stack.at(-2)?.step === 'number') {
      this.stack.pop();
      this.enterItem(indent);
    } else this.stack.push({ indent, step: 0 });
  }

  private pathAt(indent: number): (string | number)[] {
    return this.stack.filter((entry) => entry.indent < indent).map(({ step }) => step);
  }

  private isAfterBlank(number: number): boolean {
    return this.textAt(number - 1).trim() === '';
  }

  /** The current line; undefined before the first. */
  private textAt(number: number): string {
    return this.lines[number] ?? '';
  }
}

/** Whether a value in brackets is a list of texts, not a text. */
export function isList({ path }: Line): boolean {
  return LISTS.has(String(path.at(-1)));
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

export interface Line {
  /** `value`: begins the value of a field or item; `other`: is at the margin and is not a field */
  readonly kind: 'value' | 'other';
  /** from 0 */
  readonly number: number;
  readonly text: string;
  /** the lines of the value are indented further than this */
  readonly indent: number;
  readonly path: readonly (string | number)[];
  readonly value: string;
  /** where the value begins in the text */
  readonly start: number;
  readonly isAfterBlank?: boolean;
  /** what had to be repaired to make it a field */
  readonly problem?: Problem | undefined;
}
