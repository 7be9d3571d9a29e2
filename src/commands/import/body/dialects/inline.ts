import { nameToEmoji } from 'gemoji';
import { encodeHtml } from '../links/html-tags.ts';
import type { Remarks } from '../remarks.ts';

/** `:ship:`, not within a word or a time of day. */
const EMOJI = /(?<![\p{L}\p{N}:])(?::([a-z0-9_+-]{2,40}):)(?![\p{L}\p{N}])/gu;

/** `==words==` with no space inside its marks. */
const MARK = /(?<![\p{L}\p{N}=])==(?=[^\s=])([^=]{1,500})(?<=[^\s=])==(?![\p{L}\p{N}=])/gu;

/** `^[words]`, a footnote within the text. */
const NOTE = /\^\[([^\][]{1,1000})\]/g;

/** Converts marks of other kinds of Markdown within a text. Without this, readers would see them as typed. */
export class Inline {
  private readonly notes: string[] = [];
  private readonly meanings: Map<string, string>;
  private readonly remarks: Remarks;

  /** @param meanings of abbreviations */
  constructor(meanings: ReadonlyMap<string, string>, remarks: Remarks) {
    this.meanings = new Map(meanings);
    this.remarks = remarks;
  }

  /** Converts a text of the body that has no escapes or references. `line` is its line in the post. */
  turn(text: string, line: number): string {
    let turned = text;
    if (text.includes(':')) turned = this.turnEmoji(turned, line);
    if (text.includes('==')) turned = this.turnMarks(turned, line);
    if (text.includes('^[')) turned = this.turnNotes(turned, line);
    if (text.includes('$$') || text.includes('\\(')) this.tellMathematics(text, line);
    return this.meanings.size > 0 ? this.explain(turned) : turned;
  }

  /** Returns the notes that were in the text, for the end of the body. */
  finish(): string {
    const notes = this.notes.map((text, index) => `[^imported-${index + 1}]: ${text}`);
    return notes.length === 0 ? '' : `\n\n${notes.join('\n')}\n`;
  }

  private turnEmoji(text: string, line: number): string {
    return text.replace(EMOJI, (source, name: string) => {
      const emoji = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
      if (emoji !== undefined) this.remarks.turn('names of emoji, such as :ship:, as the signs', line);
      return emoji ?? source;
    });
  }

  private turnMarks(text: string, line: number): string {
    return text.replace(MARK, (_, words: string) => {
      this.remarks.turn('==marked words== as <mark>', line);
      return `<mark>${words}</mark>`;
    });
  }

  private turnNotes(text: string, line: number): string {
    return text.replace(NOTE, (_, words: string) => {
      this.remarks.turn('footnotes within the text as footnotes', line);
      return `[^imported-${this.notes.push(words)}]`;
    });
  }

  private tellMathematics(text: string, line: number): void {
    const first = text.indexOf('$$');
    if (first !== -1 && text.includes('$$', first + 2))
      this.remarks.doubt('mathematics is shown as its source', line, text.slice(first, first + 60));
  }

  /** Explains each abbreviation once, where it first occurs as a separate word. */
  private explain(text: string): string {
    let explained = text;
    for (const [name, meaning] of this.meanings) {
      const at = explained.indexOf(name);
      const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
      if (at === -1 || isWord(explained[at - 1]) || isWord(explained[at + name.length])) continue;
      if (explained.slice(0, at).split('<').length !== explained.slice(0, at).split('>').length) continue;
      this.meanings.delete(name);
      explained = `${explained.slice(0, at)}<abbr title="${encodeHtml(meaning)}">${name}</abbr>${explained.slice(at + name.length)}`;
    }
    return explained;
  }
}
